/**
 * The given names of the bench's crowd, in a fixed order. They are kept apart from the list that the engine has, so that
 * the figures of one version can be compared with those of another when that list grows.
 */
const LIST = `
Aaron Abdul Abdullah Abdel Abigail Abraham Abu Adam Adrian Agnes Ahmad Ahmed Akbar Akira Alain Alan Alastair Albert Alberto
Alejandro Aleksandr Alex Alexander Alexandra Alexei Alexis Alfonso Alfred Alfredo Ali Alice Alicia Alison Allan Allen
Allison Alonso Alvaro Amanda Amber Amir Amy Ana Anatoly Andre Andrea Andreas Andrei Andres Andrew Andrey Andrzej Andy
Angel Angela Angelina Angelo Anita Ann Anna Anne Annette Anthony Anton Antonio António Ariana Ariel Armando Arnold
Arthur Arturo Asher Ashley Audrey Augusto Ayman Barack Barbara Barry Bashar Beatrice Ben Benito Benjamin Bernard
Bernardo Bernd Bernie Bert Beth Betty Beverly Bill Billy Björn Bob Bobby Boris Brad Bradley Brandon Brenda Brendan
Brent Brett Brian Bruce Bruno Bryan Byron Caleb Calvin Cameron Carl Carla Carlo Carlos Carmen Carol Caroline Carolyn
Casey Catherine Cecil Cecilia Cesar Chad Charles Charlie Charlotte Cheryl Chloe Chris Christian Christina Christine
Christoph Christopher Christophe Cindy Claire Clara Clarence Claude Claudia Claudio Clifford Colin Condoleezza Connie Conrad
Corey Craig Cristiano Cristina Curt Curtis Cynthia Dale Damien Damon Dan Daniel Daniela Daniele Danielle Danny Dario
Darren Daryl Dave David Dawn Deborah Debbie Debra Denis Denise Dennis Derek Diana Diane Dianne Dick Diego
Dieter Dimitri Dmitri Dmitry Dominic Dominique Don Donald Donna Doris Dorothy Doug Douglas Duncan Dwayne Dwight Dylan Earl
Eddie Edgar Edith Edmund Eduardo Edward Edwin Eileen Elaine Eleanor Elena Eli Elias Elisabeth Elizabeth Ellen Emil
Emily Emma Emmanuel Enrique Eric Erica Erich Erik Ernest Ernesto Esther Ethan Eugene Eva Evan Evelyn Evgeny Fabio
Faisal Fatima Federico Felipe Felix Fernando Fidel Frances Francesca Francesco Francis Francisco Franco
Francois François Frank Franz Fred Frederic Frederick Friedrich Fritz Gabriel Gabriela Gareth Gary Gavin Gaston
Gennady Geoff Geoffrey Georg George Georges Gerald Gerard Gerardo Gerhard Gerry Giancarlo Gianni Gilbert Gina
Giorgio Giovanni Giulio Giuseppe Glen Glenn Gloria Gonzalo Gordon Graham Greg Gregory Grigory Guillermo Gunter Gustavo
Guy Hamid Hank Hannah Hans Harold Harry Harvey Hassan Heather Hector Heidi Heinrich Heinz Helen Helena Helmut Henri
Henry Herbert Herman Hermann Hillary Hiroshi Holly Horst Howard Hubert Hugh Hugo Hussein Ian Ibrahim Igor Ilya Imran
Ingrid Irene Iris Isaac Isabel Isabelle Ismail Ivan Jack Jackie Jacob Jacqueline Jacques Jaime Jakob Jalal James
Jamie Jan Jane Janet Janice Janusz Jaroslav Jason Javier Jay Jean Jean-Claude Jean-Marie Jean-Paul Jean-Pierre Jeb Jeff
Jeffrey Jennifer Jenny Jens Jeremy Jerome Jerry Jesse Jessica Jill Jim Jimmy Joan Joanna Joachim Joao João Joaquin Joe
Joel Johan Johann Johannes John Johnny Jon Jonas Jonathan Jorge Jose José Joseph Josef Josep Joshua Joyce Juan Judith Judy
Julia Julian Julie Julio Julius Jun Juergen Jürgen Justin Karen Karin Karl Kate Katherine Kathleen Kathryn Kathy Katie Kay
Keith Kelly Ken Kenneth Kenji Kerry Kevin Khaled Khalid Kim Kirk Klaus Kofi Konrad Konstantin Kristin Kurt Kyle Larry Lars
Laura Lauren Laurent Lawrence Lawton Lech Lee Leo Leon Leonard Leonardo Leonid Leroy Leslie Lewis Liam Linda Lionel Lisa
Lloyd Lois Lorenzo Lori Lou Louis Louise Luc Luca Lucas Lucia Lucy Luigi Luis Luiz Lukas Luke Lydia Lyndon Lynn Magnus
Mahmoud Malcolm Manfred Manmohan Manuel Marc Marcel Marcelo Marco Marcos Marcus Margaret Maria María Mariano Marie
Marilyn Mario Marion Marjorie Mark Markus Marsha Martha Martin Martina Marvin Mary Masoud Mateo Mathew Mathias Matt
Matteo Matthew Matthias Maureen Maurice Mauricio Max Maxim Maxime Megan Mehmet Melanie Melania Melissa Melvin
Michael Michel Michele Michelle Mickey Miguel Mike Mikhail Miles Milos Miriam Mitch Mitt Mohamed Mohammad
Mohammed Moira Monica Monika Morris Moshe Mowaffak Muhammad Muhammed Muammar Mustafa Myron Nadia Nancy Naomi Natalia Natalie
Natasha Nathan Neil Nelson Nicholas Nick Nicola Nicolas Nicole Nigel Nikita Nikolai Nikola Nina Noah Noel Nora Norbert
Norma Norman Nouri Nuri Olaf Oleg Olga Oliver Olivier Omar Oprah Oscar Osama Otto Owen Pablo Paolo Pamela Pat
Patricia Patrice Patrick Patty Paul Paula Paulo Pavel Pedro Peggy Penny Per Percy Perry Pete Peter Petr Phil Philip
Philippe Phillip Phyllis Pierre Piotr Qasem Qassem Quentin Rachel Rafael Ralf Ralph Ramon Ramzi Randall Randy Raul Ray
Raymond Rebecca Recep Reginald Reinhard Reinhold Renato Rene René Rex Rhonda Ricardo Riccardo Richard Rick Ricky Rita
Rob Robert Roberta Roberto Robin Rod Roderick Rodney Rodrigo Roger Roland Rolf Roman Romano Ron Ronald Rory Rosa Rose
Ross Roy Rowan Ruben Rudolf Rudolph Rudy Rupert Russell Ruth Ryan Saeed Salman Sally Salvador Salvatore Sam Samantha
Samir Samuel Sandra Sandy Sara Sarah Sayyid Scott Sean Sebastian Serena Sergei Sergey Sergio Seth Shane Shannon Sharon Shaun Shawn
Sheikh Sheila Sherry Shimon Shinzo Shirley Sidney Sigmund Silvia Silvio Simon Sofia Sonia Sophie Spencer Stacy Stan
Stanislav Stanley Stefan Stefano Stella Stephan Stephanie Stephane Stephen Steve Steven Stewart Stuart Sue Susan
Susanne Suzanne Sven Sylvia Sylvester Tamara Tammy Tanya Tara Tariq Tatiana Tayyip Ted Teresa Terence Terrence Terry
Theodore Theresa Thierry Thomas Tiffany Tiger Tim Timothy Tina Todd Tom Tomas Tommy Toni Tony Tracy Trent Trevor
Ursula Uwe Vaclav Valentin Valerie Valery Vanessa Vera Vernon Veronica Victor Victoria Viktor Vincent Vicente
Vitaly Vivian Vladimir Volodymyr Wallace Walter Warren Wayne Wendy Werner Wilhelm Will William Willie Wim Winston Wolfgang
Xavier Yasser Yasir Yasuhiro Yevgeny Yitzhak Yoko Yolanda Yousef Yuri Yves Yvonne Zachary Zbigniew Zoe
`;

/** Given names, each once. */
export const GIVEN: readonly string[] = [...new Set(LIST.trim().split(/\s+/u))];
