// Made by `npm run words` from dates.tsv in engine/lexicon/data/. Change those, not this file.

/** Words that say when, a kind a line: kind and value, a colon, the words. */
export const DATE_LINES = `
month 1:Januar|Jänner|janvier|janv|enero|ene|januar|يناير|كانون الثاني|جانفي
month 2:Februar|Feber|février|févr|febrero|februar|فبراير|شباط|فيفري
month 3:März|mars|marzo|مارس|آذار
month 4:April|avril|avr|abril|abr|april|أبريل|ابريل|إبريل|نيسان|أفريل
month 5:Mai|mai|mayo|مايو|أيار|ايار|ماي
month 6:Juni|juin|junio|juni|يونيو|يونيه|حزيران|جوان
month 7:Juli|juillet|juil|julio|juli|يوليو|يوليه|تموز|جويلية
month 8:August|août|agosto|ago|august|أغسطس|اغسطس|آب|أوت
month 9:September|septembre|septiembre|setiembre|september|سبتمبر|أيلول|ايلول
month 10:Oktober|Okt|octobre|octubre|oktober|أكتوبر|اكتوبر|تشرين الأول|تشرين الاول
month 11:November|novembre|noviembre|november|نوفمبر|تشرين الثاني
month 12:Dezember|Dez|décembre|déc|diciembre|dic|desember|des|ديسمبر|كانون الأول|كانون الاول
day 0:today|heute|aujourd'hui|hoy|i dag|اليوم
day 1:yesterday|gestern|hier|ayer|i går|أمس|امس
week 0:this week|diese Woche|dieser Woche|cette semaine|esta semana|denne uka|denne uken|denne veka|هذا الأسبوع|هذا الاسبوع
week 1:last week|past week|previous week|letzte Woche|letzter Woche|vorige Woche|voriger Woche|vergangene Woche|vergangener Woche|la semaine dernière|semaine dernière|la semaine passée|semaine passée|la semana pasada|semana pasada|la última semana|forrige uke|sist uke|i forrige uke|siste uke|førre veke|forrige veke|الأسبوع الماضي|الاسبوع الماضي
month-back 0:this month|diesen Monat|diesem Monat|dieser Monat|ce mois-ci|ce mois|este mes|denne måneden|denne månaden|هذا الشهر
month-back 1:last month|past month|previous month|letzten Monat|letztem Monat|letzter Monat|vorigen Monat|vergangenen Monat|le mois dernier|mois dernier|le mois passé|mois passé|el mes pasado|mes pasado|el último mes|forrige måned|sist måned|siste måned|førre månad|الشهر الماضي
year-back 0:this year|dieses Jahr|diesem Jahr|heuer|cette année|este año|i år|dette året|هذا العام|هذه السنة
year-back 1:last year|past year|previous year|letztes Jahr|letzten Jahr|letzten Jahres|letztem Jahr|voriges Jahr|vorigen Jahr|vergangenes Jahr|vergangenen Jahr|Vorjahr|l'année dernière|année dernière|l'an dernier|an dernier|l'année passée|année passée|l'an passé|el año pasado|año pasado|el último año|i fjor|forrige år|siste år|sist år|fjoråret|førre år|العام الماضي|السنة الماضية|a year ago|one year ago|vor einem Jahr|il y a un an|hace un año|for ett år siden|قبل عام|قبل سنة
year-back 2:two years ago|2 years ago|vor zwei Jahren|vor 2 Jahren|il y a deux ans|il y a 2 ans|hace dos años|hace 2 años|for to år siden|for 2 år siden|قبل عامين|قبل سنتين
year-back 3:three years ago|3 years ago|vor drei Jahren|vor 3 Jahren|il y a trois ans|il y a 3 ans|hace tres años|hace 3 años|for tre år siden|for 3 år siden|قبل ثلاث سنوات|قبل ثلاثة أعوام
year-back 4:four years ago|4 years ago|vor vier Jahren|vor 4 Jahren|il y a quatre ans|il y a 4 ans|hace cuatro años|hace 4 años|for fire år siden|for 4 år siden|قبل أربع سنوات|قبل أربعة أعوام
year-back 5:five years ago|5 years ago|vor fünf Jahren|vor 5 Jahren|il y a cinq ans|il y a 5 ans|hace cinco años|hace 5 años|for fem år siden|for 5 år siden|قبل خمس سنوات|قبل خمسة أعوام
in:in|on|from|of|during|dated|early|late|mid|early in|late in|in early|in late|in mid|end of|beginning of|start of|the end of|the beginning of|im|am|vom|aus|von|Anfang|Ende|Mitte|en|le|de|du|d'|au|au mois de|début|fin|mi|le début de|la fin de|el|del|principios de|finales de|mediados de|a principios de|a finales de|a mediados de|i|den|fra|av|tidlig i|sent i|starten av|slutten av|midten av|في|من|عام|سنة|شهر|بتاريخ|أوائل|أواخر|مطلع|بداية|نهاية|منتصف
since:since|seit|depuis|desde|siden|منذ
after:after|nach|après|después de|tras|etter|بعد
before:before|vor|avant|antes de|før|قبل
until:until|till|bis|jusqu'en|jusqu'à|hasta|inntil|حتى
between:between|zwischen|entre|mellom|بين
and:and|und|et|y|og|و
to:to|until|till|through|bis|à|au|jusqu'en|jusqu'à|a|hasta|al|til|إلى|حتى`;
