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
year-back 1:last year|past year|previous year|letztes Jahr|letzten Jahr|letzten Jahres|letztem Jahr|voriges Jahr|vorigen Jahr|vergangenes Jahr|vergangenen Jahr|Vorjahr|l'année dernière|année dernière|l'an dernier|an dernier|l'année passée|année passée|l'an passé|el año pasado|año pasado|el último año|i fjor|forrige år|siste år|sist år|fjoråret|førre år|العام الماضي|السنة الماضية
in:in|on|from|of|during|dated|im|am|vom|aus|von|en|le|de|du|d'|au|au mois de|el|del|i|den|fra|av|في|من|عام|سنة|شهر|بتاريخ
since:since|seit|depuis|desde|siden|منذ
after:after|nach|après|después de|tras|etter|بعد
before:before|vor|avant|antes de|før|قبل
until:until|till|bis|jusqu'en|jusqu'à|hasta|inntil|حتى
between:between|zwischen|entre|mellom|بين
and:and|und|et|y|og|و
to:to|until|till|through|bis|à|au|jusqu'en|jusqu'à|a|hasta|al|til|إلى|حتى`;
