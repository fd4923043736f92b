// Made by `npm run words` from offices.tsv in engine/lexicon/data/. Change those, not this file.

/** An office a line: what it is called, a colon and a note if there is one, its other forms. */
export const OFFICE_LINES = `
admiral|Adm
ambassador|Amb|envoy
captain|Capt
chairman:leads|chairwoman|chairperson
chancellor:leads
chief:stands|boss|head|leader
chief executive:leads|CEO|chief executive officer
colonel|Col
commander:leads|Cmdr
congressman|congresswoman|Rep|representative
director:leads
director-general:leads|director general
general|Gen
governor:leads|Gov
lieutenant|Lt
managing director:leads
president:leads state|Pres
prime minister:leads state|premier|PM
professor|Prof
secretary-general:leads|secretary general
senator|Sen
sergeant|Sgt
spokesman|spokeswoman|spokesperson
acting:lesser
assistant:lesser
associate:lesser
deputy:lesser
elect:lesser
ex:lesser
former:lesser
interim:lesser
then:lesser
undersecretary:lesser
vice:lesser
incoming:lesser
outgoing:lesser
mr:none
mrs:none
ms:none
miss:none
sir:none
dame:none
lord:none
lady:none
presidential:none
ministerial:none
star:none
rival:none
suspect:none
victim:none
opponent:none
owner:none
partner:none
student:none
resident:none
veteran:none
winner:none
defender:none
forward:none
prop:none
lock:none
hooker:none
counterpart:none
officer:none
official:none
executive:none
dr:none
rev:none
reverend:none
hon:none`;
