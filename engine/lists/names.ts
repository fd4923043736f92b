// Made by `npm run words` from personal-names.tsv and same-names.tsv in engine/lexicon/data/. Change those, not this file.
import { wordSet } from '../base/word-set.ts';

/** Common given names, as written at the head of a full name. */
export const FORENAMES = /* @__PURE__ */ wordSet(`
Aaron Abdel Abdul Abdullah Abigail Abraham Abu Adaeze Adam Adebayo Adeola Adolfo Adrian Adrián Adriana Adrien Agnes
Agustín Ahmad Ahmed Aidan Aiden Aino Aisha Ajay Akbar Akiko Akinwumi Akira Alain Alan Alana Alastair Albert Alberto
Alejandro Aleksandar Aleksandr Aleksei Alessandra Alessandro Alex Alexander Alexandra Alexei Alexis Alfonso Alfred
Alfredo Ali Alice Alicia Aliko Alison Alistair Aliya Allan Allegra Allen Allison Alonso Alvaro Álvaro Alyssa Amadou
Amal Amalia Amanda Amara Amber Amelia Amelie Amina Amir Amit Amos Amy Ana Anahita Anand Anatoly Anders Andre Andrea
Andreas Andreea Andrei Andres Andrés Andrew Andrey Andrzej Andy Aneesh Aneta Angel Angela Ángela Angelina Angelo Anika
Anil Anita Anja Anjali Ann Anna Annabel Annalena Anne Anneliese Annette Annika Anouk Ansel Anthony Antje Antoine Anton
Antonella Antonia Antonio António Antônio Anurag Aoife Archie Ardie Ariana Ariel Arjun Arlene Arlo Armando Arne Arnold
Árpád Arthur Arturo Arvind Åsa Asha Asher Ashley Ashok Ashraf Asif Asma Astrid Atul Aubrey Audrey Augusto Auma Aurelie
Ava Ayesha Ayman Aymeric Ayodele Babak Babatunde Baptiste Barack Barbara Bárbara Bärbel Barry Bashar Beata Beatrice
Beatriz Becky Begoña Bella Ben Benedetta Benedikt Bengt Benito Benjamin Benoit Benoît Bernadette Bernard Bernardo Bernd
Bernie Bert Beth Betty Beverly Bhupender Bianca Bilal Bill Billy Birgit Bjarne Björn Bjørn Blanca Bob Bobby Bogdan
Boniface Boris Borja Brad Bradley Brandon Branko Brenda Brendan Brent Brett Brian Brigitte Britney Bronwyn Bruce Bruno
Bryan Bukayo Byron Çağla Caleb Callum Calvin Cameron Camila Camilla Camille Carl Carla Carlo Carlos Carly Carmela
Carmen Carol Caroline Carolyn Casey Caspar Cassandra Catherine Cátia Cecil Cecile Cecilia Celia Celine Cesar Chad
Chandra Chantal Charlene Charles Charlie Charlotte Cheryl Chiara Chidi Chika Chimamanda Chinua Chloe Chris Christian
Christina Christine Christoph Christophe Christopher Chukwuma Ciara Ciaran Cindy Claire Clara Clarence Clarissa Claude
Claudia Claudio Clifford Clive Codie Colette Colin Colleen Condoleezza Connie Conor Conrad Corey Cormac Cornelia Cory
Craig Cristiano Cristina Curt Curtis Cynthia Cyril Dagmar Dale Dalia Damian Damien Damon Dan Danica Daniel Daniela
Daniele Danielle Danny Daphne Dario Darius Darko Darrell Darren Daryl Dave David Davide Dawit Dawn Deanna Deanne Deb
Debbie Deborah Debra Declan Deepak Deepika Deirdre Demetrius Denis Denise Dennis Denzel Derek Desmond Diana Diane
Dianne Diarmuid Dick Diego Dieter Dilip Dilma Dimitri Dirk Divya Djamel Dmitri Dmitry Dolores Dominic Dominique Don
Donald Donna Dora Doris Dorothea Dorothy Doug Douglas Dragan Drazen Duncan Dusan Dwayne Dwight Dylan Earl Ebrahim Eddie
Edgar Edith Edmund Edna Edouard Édouard Eduard Eduardo Edvard Edward Edwin Efrain Efraín Eileen Eirik Ekaterina Elaina
Elaine Eleanor Elena Eli Elias Elin Elisa Elisabeth Élisabeth Elise Eliza Elizabeth Ella Ellen Eloise Elon Elsa Elsie
Elton Elvira Emeka Emil Emilia Emilie Emilio Emily Emma Emmanuel Emmanuelle Emre Enrico Enrique Ephraim Erdem Eric
Erica Erich Erik Erin Ernest Ernesto Errol Esmail Esteban Estelle Esther Ethan Etienne Eugene Eugenia Eugenio Eunice
Eva Evan Evangelos Evelina Evelyn Evgeny Ezekiel Ezra Fabian Fabien Fabio Fabrice Fabrizio Faisal Farah Farid Farouk
Fatima Fatou Faustino Federica Federico Felipe Felix Ferenc Fergus Fernanda Fernando Festus Fidel Filip Filippo Finn
Finnian Fiona Flavia Flavio Folake Frances Francesca Francesco Francis Francisco Franco Francois François Françoise
Frank Frans Franz Fred Freda Freddie Frederic Frederick Frida Frieda Friedrich Fritz Fumio Gábor Gabriel Gabriela
Gabriele Gabriella Gaël Gareth Gary Gaston Gastón Gaurav Gautam Gavin Gemma Genevieve Gennady Geoff Geoffrey Georg
George Georges Georgina Gerald Gérald Geraldine Gerard Gerardo Gerhard Gerry Gert Giancarlo Gianluca Gianni Gideon
Gilbert Gilles Gillian Gina Giorgia Giorgio Giovanna Giovanni Giulia Giulio Giuseppe Glen Glenn Gloria Gonzalo Goran
Göran Gordana Gordon Graça Grace Graeme Graham Greg Gregory Greta Gretchen Grigory Grzegorz Guido Guilherme Guillaume
Guillermo Gülşen Gunnar Gunter Günter Gunther Günther Gustav Gustavo Guy Gwen Gwyneth György Haakon Hadiza Hafsat Hakan
Håkan Hakeem Halima Hamid Hamish Hamza Hank Hanna Hannah Hannes Hans Hans-Peter Harald Harish Harold Harry Haruki
Harvey Hasina Hassan Hauwa Hazel Heather Hector Hedda Hedwig Heidi Heike Heinrich Heinz Helen Helena Helene Helga
Helmut Hendrik Henk Henri Henriette Henrik Henrique Henry Herbert Herman Hermann Hernán Herve Hervé Hideki Hilda
Hillary Himanshu Hiromi Hiroshi Hitoshi Holly Horacio Horst Hossein Howard Hubert Hubertus Hugh Hugo Hussein Huw Ian
Ibrahim Ibrahima Ifeoma Ignacio Ignatius Igor Ikechukwu İlham Iliana Ilona Ilse Ilya Imelda Imran Inácio Inès Inga Inge
Ingeborg Ingrid Ingunn Iñigo Ioana Ioannis Irene Irina Iris Irma Isaac Isabel Isabela Isabella Isabelle Isha Ishaan
Ismael Ismail Istvan István Ivan Iván Ivana Ivanka Ivo Ivor Iwona Jacek Jacinda Jack Jackie Jaclyn Jacob Jacopo
Jacqueline Jacquelyn Jacques Jagdish Jaime Jairo Jakob Jakub Jalal Jamal Jameel James Jamie Jan Jana Jane Janet Janice
Janine Janos János Janusz Jared Jaroslav Jarrod Jasmine Jason Javad Javier Jay Jean Jean-Claude Jean-Marie Jean-Paul
Jean-Pierre Jeanette Jeanine Jeanne Jeb Jeff Jeffrey Jelena Jenna Jenni Jennifer Jenny Jens Jeremy Jeroen Jerome Jerry
Jesse Jessica Jessie Jill Jim Jimmy Jiří Jitendra Joachim Joakim Joan Joanna Joanne Joao João Joaquim Joaquin Joaquín
Jocelyn Jochen Jodie Joe Joel Joerg Johan Johann Johanna Johannes John Johnnie Johnny Jolene Jomo Jon Jonas Jonathan
Joost Jordi Jörg Jorge Jorgen Jørgen Jörn Jose José Josef Josefina Josep Joseph Josephine Josette Joshua Josue Jovan
Joyce Juan Juana Juanita Judah Judith Judy Juergen Jules Julia Julian Julián Juliana Julie Juliet Julieta Juliette
Julio Julius Jun Junichiro Jürgen Justin Justine Justyna Jutta Jyoti Kaitlin Kaja Kalpana Kamala Kamasi Karen Karin
Karina Karl Karsten Katarina Kate Katharina Käthe Katherina Katherine Kathleen Kathrin Kathryn Kathy Katie Katja Katrin
Katrina Kay Kayla Keiko Keir Keisha Keith Kelly Kelvin Kemal Kemi Ken Kendra Kendrick Kenji Kenneth Kenta Kerry Kerstin
Kesha Kevin Khadija Khaled Khalid Khurram Kieran Kim Kiran Kirill Kirk Kirsten Kirstin Kithure Kjell Klara Klaus Kofi
Konrad Konstantin Kristen Kristian Kristin Kristina Kristine Kristoffer Krzysztof Kumiko Kurt Kwame Kwasi Kwesi Kyle
Kyriakos Laila Lakshmi Lamine Lara Larry Lars Lasse Laszlo László Latoya Latrice Laura Lauren Laurent Laurie Lavinia
Lawrence Lawton Laxmi Layla Leah Leandro Lech Lee Leela Leif Leif-Eric Leila Lena Lenny Leo Leon Leona Leonard Leonardo
Leonid Leonie Leroy Leslie Leticia Letitia Lewis Liam Lidia Lilian Liliana Lillian Linda Lionel Lisa Lisbeth Livia Liza
Lloyd Loïc Lois Lola Loren Lorenzo Loretta Lori Lorna Lorraine Lou Louis Louisa Louise Luana Ľuboš Luc Luca Lucas Lucia
Lucía Luciano Lucien Lucille Lucinda Lucy Ludmila Ludovic Luigi Luis Luís Luiz Luiza Lukas Lukáš Łukasz Luke Lupita
Lydia Lyndon Lyndsey Lynette Lynn Lynne Maarten Mabel Macarena Maciej Maddie Madeleine Madeline Madhu Mads Magda
Magdalena Maggie Magnus Mahesh Mahmood Mahmoud Mahua Maja Malala Malcolm Malia Malin Mallory Mamadou Mamata Manfred
Manish Manmohan Manoj Mansour Manuel Marc Marcel Marcella Marcelle Marcelo Marcin Marco Marcos Marcus Marek Margaret
Margarita Margaux Margot Margrethe Maria María Mariam Marián Mariana Marianna Marianne Mariano Maribel Marie Mariella
Marija Marijke Marilyn Marine Mario Marion Marisa Marit Marius Marjan Marjorie Mark Marketa Marko Markus Marlene Marlon
Marsha Marta Marten Martha Martin Martín Martina Martine Marvin Marwan Mary Masako Masha Masoud Massad Massimo Matěj
Mateo Mathew Mathias Mathieu Mathilde Matias Matilda Mats Matt Matteo Matthew Matthias Maud Maura Maureen Maurice
Mauricio Mauro Max Maxim Maxime Mbali Meera Meg Megan Meghan Mehdi Mehmet Mehmood Melania Melanie Melinda Melissa
Melvin Meredith Merle Mette Mia Micaela Michael Michaela Michal Michał Micheál Michel Michele Michelle Mickey Miguel
Mikael Mike Mikel Mikhail Mikkel Mila Milena Miles Millicent Milos Mina Minna Mira Miranda Mireille Mirela Miriam
Miroslav Misha Mitch Mitsuko Mitt Mohamed Mohammad Mohammed Mohit Mohsen Moira Monica Mónica Monika Monique Morris
Morten Moshe Moussa Mowaffak Muammar Muhammad Muhammed Mukesh Muriel Müslüm Mustafa Myles Myra Myriam Myron Nabil Nadia
Nadine Nadya Naftali Nahid Najib Nancy Nandini Nanette Naomi Narendra Nasreen Natalia Natalie Natalya Natascha Natasha
Nathalie Nathan Nathaniel Navid Neema Neha Neil Nelly Nelson Ngozi Niall Nicholas Nick Nicki Nicola Nicolas Nicolás
Nicole Niels Nigel Nihal Nikhil Nikita Nikki Nikola Nikolai Nikolaos Nikolaus Nils Nilufar Nina Niranjan Nirmala Nisha
Nitin Nitish Njeri Noah Noam Noel Noël Noelle Noemi Nomsa Nomvula Noora Nora Norah Norbert Noreen Norma Norman Nouri
Nuri Obinna Octavia Odile Ola Olaf Olayinka Oleg Olga Oliver Olivia Olivier Olla Olu Oluwaseun Omar Omari Ömer Ondřej
Ophelia Oprah Orla Osama Oscar Óscar Oskar Óskar Osvaldo Ottilie Otto Owen Oyinkan Øystein Özlem Pablo Paddy Padma
Pamela Pankaj Paola Paolo Pär Parvez Pascal Pascale Pat Patrice Patricia Patricio Patrick Patrik Patty Paul Paula
Paulette Paulina Pauline Paulo Pavel Pawel Paweł Pedro Peggy Pekka Penelope Penny Per Percy Pernille Perry Pervez Pete
Peter Péter Petr Petros Phagu Phil Philip Philippe Phillip Phoebe Phyllis Pia Pierre Piers Pilar Piotr Polly Pooja
Prabhakar Pradeep Prakash Pranab Prashant Pravin Priscilla Priti Priya Priyanka Przemyslaw Qamar Qasem Qassem Quentin
Rachel Rafael Raffaele Raghav Raghuram Raheem Rahima Rahul Raila Rajeev Rajesh Rajiv Rajnath Rakesh Ralf Ralph Ramesh
Ramon Ramón Ramzi Randall Randolph Randy Rania Ranil Raphael Raquel Rashad Rashida Raul Raúl Ravi Ray Raymond Rebecca
Rebekah Recep Reema Reggie Reginald Reiner Reinhard Reinhold Renato Rene René Rex Reza Rhea Rhonda Rhys Ricarda Ricardo
Riccardo Richard Rick Ricky Rieko Rishi Rita Riya Roald Rob Robbie Robert Roberta Roberto Robin Rocio Rod Roderick
Rodney Rodolfo Rodrigo Rodrigue Roger Rohan Rohit Roland Rolando Rolf Romain Roman Romano Romy Ron Ronald Rory Rosa
Rosalie Rosalind Rosalyn Rosanna Rose Rosemary Rosie Ross Roswitha Rowan Roxana Roxanne Roy Ruben Rubina Rudolf Rudolph
Rudy Rukmini Rumana Rupert Ruslan Russell Rutger Ruth Ryan Ryu Sabah Sabina Sabine Sabrina Sachin Sadia Sadio Saeed
Safiya Sagar Şahin Saira Sajid Sally Salma Salman Salvador Salvatore Sam Samantha Samia Samina Samir Samira Samuel
Sandeep Sander Sandra Sandro Sandy Sanjay Sanjeev Sanna Sara Sarah Sarita Sasha Satya Sayyid Scarlett Scott Seamus Sean
Seán Sebastian Sebastián Ségolène Selena Selim Semyon Serena Serge Sergei Sergey Sergio Seth Shabana Shafiq Shahid
Shamima Shane Shannon Shantanu Shari Sharon Shashi Shaun Shauna Shawn Shawna Shehbaz Sheikh Sheila Shelley Sherif
Sherry Shimon Shinzo Shirin Shirley Shiv Shivani Shobha Shreya Shyam Sibusiso Siddharth Sidney Siegfried Sigmund Sigrid
Sigrun Silke Silvia Silvio Simeon Simon Simón Šimon Simona Simone Sinead Siobhan Sipho Sirkka Siv Slobodan Smita Smriti
Snezana Sofia Sofía Sofie Soipan Solange Sonia Sonja Sonya Sophie Soren Søren Spencer Sreedhar Stacey Stacy Stan
Stanislav Stanley Stefan Stefania Stefanie Stefano Steffen Stella Stephan Stephane Stephanie Stephen Steve Steven
Stewart Stig Stijn Stuart Subhash Sudhir Sue Suella Suhail Süleyman Suman Sumit Sundar Sunil Sunita Suraj Suresh Susan
Susanne Sushma Suzan Suzanna Suzanne Svante Sven Svetlana Swati Syed Sylvester Sylvia Tabitha Tadeusz Taha Taiwo
Tajudeen Takeshi Talia Tamar Tamara Tamim Tammy Tania Tanja Tanvi Tanya Tara Tarek Tariq Tasha Tatiana Tatyana Tayo
Tayyip Ted Tejashwi Tendai Terence Teresa Terrence Terri Terry Tessa Thabo Thea Thelma Themba Theo Theodor Theodora
Theodore Theresa Thérèse Theresia Thierno Thierry Thomas Thomasina Thorsten Thulani Tiago Tibor Tiffany Tiger Tilda Tim
Timo Timothée Timothy Tina Tobi Tobias Toby Todd Tom Tomas Tomás Tomáš Tomasz Tomislav Tommy Toni Tony Tonya Torben
Tracy Trent Trevor Trina Trisha Trudy Tshepo Tulsi Tunde Tyrone Uche Ulf Ulla Ulrich Ulrike Uma Umesh Ursula Usha Uwe
Vaclav Vaibhav Valentin Valentín Valentina Valeria Valerie Valerio Valery Vandana Vanessa Vasily Veena Velma Venkat
Vera Verena Verna Vernon Veronica Verónica Veronique Vesna Vicente Vicki Vicky Victor Victoria Vidya Vijay Vikas Vikram
Vikrant Viktor Viktória Vilma Vinay Vincent Vincenzo Vinícius Vinod Virginie Vishal Vitaly Vivek Vivian Vivienne Vlad
Vladimir Vladislav Vojtech Volker Volodymyr Wafa Waleed Walid Wallace Walter Waltraud Wanda Wangari Warren Wayne Wendy
Werner Wilfred Wilhelm Wilhelmina Will William Willie Wilma Wim Winifred Winnie Winston Wladyslaw Wojciech Wolfgang
Wolodymyr Wouter Xavier Yael Yair Yana Yann Yannick Yasir Yasmin Yasmina Yasmine Yasser Yasuhiro Yevgeny Yitzhak Yoko
Yolanda Yosef Yousef Youssef Yulia Yuliya Yuri Yusuf Yves Yvette Yvonne Zac Zach Zachary Zack Zahra Zainab Zara Zayn
Zbigniew Zdeněk Zeinab Zelda Zoe Zoë Zofia Zoltan Zoltán Zoran Zsuzsanna Zuzana`);

/** Given names that are a woman's though they do not end in a. */
export const WOMEN = /* @__PURE__ */ wordSet(`
abigail agnes alice alison allison amber amy ann annabel anne annette arlene astrid audrey beatrice beatriz becky
bernadette beth betsy betty beverly brigitte britney camille carmen carol caroline carolyn catherine cecile celine
chantal charlene charlotte cheryl chloe christine cindy claire colette colleen condoleezza danielle daphne deanne deb
debbie deborah deirdre denise diane dianne dolores doris dorothy edith eileen elaine eleanor elisabeth elise elizabeth
ellen eloise elsie emilie emily estelle esther eunice farah frances francoise genevieve geraldine gillian grace
gretchen gwen gwyneth hannah heather heidi helen helene hilary hillary ilse ines ingrid irene isabel isabelle jaclyn
jacqueline jacquelyn jane janet janice janine jeanette jeanine jeanne jenni jennifer jenny jill joan joanne jocelyn
jolene josephine joyce judith judy juliet juliette justine kaitlin karen karin kate katherine kathleen kathryn kathy
katie kay kelly kim kirsten kirstin kirstjen kristen kristin kristine leah leonie lilian lillian lois lori lorraine
louise lucille lucy lyndsey lynette lynne mabel madeleine madeline maggie marcelle margaret margot mariam marian
marianne maribel marie marilyn marine marjorie marlene mary mathilde maud maureen meg megan meghan melanie michelle
millicent miriam monique muriel myriam nadine nancy nanette naomi natalie nathalie nicki nicole nikki noelle noemi
norah noreen paulette pauline peggy penelope phoebe phyllis polly rachel raquel rebekah rosalie rosalind rosalyn rose
rosemary rosie roxanne ruth sabine sally sarah scarlett shari sharon sherry shirley siobhan sofie sophie stacey
stefanie stephanie susan susanne suzanne tamar therese tiffany toni trudy tulsi valerie vicki vicky vivian vivienne
wendy winifred yasmin yvette yvonne zoe`);

/** Given names that are a man's though they end in a. */
export const MEN = /* @__PURE__ */ wordSet(`
abdulla andrea ezra ilya isa joshua luca musa mustafa nikita nikola noah raja reza sasha shinzo zia`);

/** Given names and surnames that are also English words. */
export const GIVEN_WORDS = /* @__PURE__ */ wordSet(`
ahmed alfred amber angel april art august autumn baker baron belle beverly bill billy black blaze bob bobby brook
brooks brown bud buddy carol carter charity charles chase chip christian clay cliff colt constance cooper crew daisy
dale dawn dean destiny dick drew duke dusty earl emily eve faith forest frances francis frank gene genesis ginger glen
grace grant gray green grey guy harmony harry hazel heath heather holly hope hunter iris irving ivy jack james jay jean
johnny josh joy judge june kelly kimberly king lance lane lily lucky magic major marina mark mason max may melody
mercedes miles misty mohammed molly nick olive parker pat patience pearl penny peter porter precious price prince
prudence ralph ray reed rex rich rob robin rocky roger rose ruby russell rusty sally sandy shirley skip sky sonny star
sterling stew stone stormy sue summer sunny taylor tom tommy tyler victor violet wade wally white will young`);

/** Places that are also given names: followed by a surname they are a person. */
export const GIVEN_PLACES = /* @__PURE__ */ wordSet(`
america asia austin brooklyn carolina chad charlotte chelsea chester cheyenne china dakota dallas denver devon florence
geneva georgia houston india israel jackson jordan kent kenya lincoln logan london lourdes madison milan montana
orlando paris phoenix santiago savannah siena sienna sydney trent troy victoria vienna virginia washington`);

/** Family names of China and Korea, after which given names follow. */
export const FAMILY_NAMES = /* @__PURE__ */ wordSet(`
Ahn An Ban Chang Chen Cheng Cho Choe Choi Chung Deng Ding Fan Fang Feng Gao Gong Guo Han He Hong Hu Huang Hwang Jang
Jeon Jeong Jiang Jo Jung Kang Kim Ko Kwon Lai Lee Li Liang Lim Lin Liu Lu Luo Ma Mao Moon Oh Pak Pan Park Peng Qin Ren
Ri Roh Seo Shen Shi Shin Sohn Song Sun Tan Tang Tian Tsai Wang Wei Wen Wu Xi Xie Xu Yan Yang Yao Ye Yoo Yoon Yu Yuan
Zeng Zhang Zhao Zheng Zhou Zhu`);

/** Of these, those that are no name elsewhere. */
export const LONE_FAMILY_NAMES = /* @__PURE__ */ wordSet(`
Deng Feng Guo Hu Huang Jiang Liu Mao Wang Wen Xi Xie Xu Zeng Zhang Zhao Zheng Zhou Zhu`);

/** Surnames that stand first in a sentence as the words they are. */
export const SURNAME_WORDS = /* @__PURE__ */ wordSet(`
bass bloom blooms cliff cliffs crane cranes dale dove frost glen hatch heath herring hook lamb lambs marsh mills moody
moor nightingale partridge pike pools rivers rook savage sharp sparrow speed steel swift`);

/** Spellings of one thing, a line each, the one shown first. */
export const SAME_NAME_LINES = `
United Nations|U.N.|UN
European Union|E.U.|EU
Islamic State|ISIS|ISIL|Daesh
September 11 attacks|9/11|Sept. 11 attacks|September 11, 2001`;
