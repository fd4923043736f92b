import { isControl } from './site-controls.ts';

/**
 * What sites put around an article, by form and wording. Every rule is general: it names a habit of news sites,
 * never a site. Rules look at one line at a time; `clean.ts` knows where in the article the line stands.
 */

/** Notices and controls: a line that matches is never part of an article. */
const NOTICES: readonly RegExp[] = [
  // Browser and script notices.
  /\b(?:IE|Internet Explorer)\s?\d* (?:is|are) (?:not|no longer) supported\b/iu,
  /\byour browser (?:is|does) (?:not|no longer|out)\b/iu,
  /^(?:please )?(?:enable|turn on) (?:javascript|cookies)\b/iu,
  /^(?:we|this (?:web)?site) uses? cookies\b/iu,
  /^by (?:continuing|using|clicking|browsing|signing up)\b.*\b(?:you (?:agree|accept|consent)|cookies|terms)\b/iu,
  /^(?:video|audio|media) playback is (?:not |un)supported\b/iu,
  /^for an optimal experience\b/iu,
  // Players and embeds that did not load.
  /^(?:we(?:'|’)?re sorry|we apologi[sz]e|sorry),? (?:but )?(?:this|the|that) (?:video|audio|content|media|page|clip|stream)\b/iu,
  /^(?:this|the) (?:video|audio|content|media|clip) (?:has expired|is (?:not|no longer|un)\s?available|is currently unavailable|cannot be played|could not be loaded)\b/iu,
  /^no media source currently available\b/iu,
  /^(?:please wait|loading|buffering)(?:\s*(?:\.{3}|…))?$/iu,
  /^(?:video|media|audio) player (?:is )?(?:loading|from third party)\b/iu,
  /^(?:embed|share|copy|auto|play|pause|mute|unmute|fullscreen|pop-out player)(?:\s+(?:embed|share|link|video|audio))*$/iu,
  /^the (?:code|url) has been copied to your clipboard/iu,
  // Image placeholders and sizes.
  /^\W*\d{1,4}\s?[x×]\s?\d{1,4} (?:image|photo|picture)s?$/iu,
  /^(?:image|photo|picture) (?:\d+ of \d+|not available|caption)$/iu,
  // Navigation and accessibility.
  /^(?:accessibility (?:links|help)|skip (?:to|past) .{3,40}|jump to (?:content|navigation|main))$/iu,
  /^(?:breaking news|latest news|top stories|most (?:read|viewed|popular|shared)|trending(?: now)?|live updates?|menu|home|search|log ?in|sign in|subscribe|newsletters?|advertise?ments?|sponsored(?: content)?|scroll (?:down )?to continue|story continues below(?: advertisement)?|article continues below|back to top|print|e-?mail|share(?: this)?(?: (?:article|story|page|post))?|save|comments?|(?:\d+ )?comments?|\d+ shares?|share on (?:facebook|twitter|x|whatsapp|linkedin)|top stories now|editor(?:'|’)?s(?:'|’)? picks?|don(?:'|’)t miss|in pictures|up next|now playing|paid (?:content|post)|promoted(?: content)?|sponsored by .{2,40}|(?:presented|brought to you) by .{2,40}|from our partners|about us|contact us|send us a tip|report an error|become a (?:member|subscriber)|sign me up|already a (?:subscriber|member)\b.*|thank you for (?:subscribing|signing up)\.?)$/iu,
  // Appeals and forms.
  /^(?:get more news|get the (?:latest|app|newsletter)|sign up (?:for|to|here)|subscribe (?:to|for|now)|follow us\b|follow @\w+$|follow .{2,40} on (?:twitter|facebook|instagram|x|telegram)|download (?:the|our) app|click here (?:to|for)|support (?:our|us|independent)\b|donate\b|join our\b)/iu,
  /^your e-?mail address will not be published/iu,
  /^(?:please )?(?:enter|provide|check) (?:a |your )(?:valid )?e-?mail\b/iu,
  /\(opens in (?:a )?new (?:window|tab)\)$/iu,
  /^(?:your )?comments? (?:has|have|are|is) (?:been )?(?:posted|moderated|closed|pending)\b/iu,
  // Counts and lengths.
  /^\d{1,3} ?(?:of|\/) ?\d{1,3}$/iu,
  /^volume \d{1,3} ?%$/iu,
  /^\d{1,3}[- ]min(?:ute)?s? (?:read|listen|watch)$/iu,
  // Addresses and embedded posts.
  /^(?:https?:\/\/|www\.|pic\.twitter\.com\/|t\.co\/)\S+$/iu,
  /^(?:@\w{2,30}|[\w.+-]+@[\w-]+\.[\w.]+)$/u,
  /^[—–-] ?.{2,60} \(@\w{2,30}\)(?: .{3,30}\d{4})?$/u,
  /^(?:a post shared by|view this post on) .{2,60}$/iu,
  /^our standards: /iu,
  /^(?:©|\(c\)|copyright\b).*(?:\d{4}|rights reserved)/iu,
  /\ball rights reserved\.?$/iu,
  /^a version of this (?:article|story) (?:appears|appeared|ran|was (?:first )?published)\b/iu,
  /^\(?this (?:article|story) has not been edited\b/iu,
  /^you(?:'|’)ve read (?:\d+|your last) (?:free )?articles?\b/iu,
  /^doi: ?10\.\d/iu,
  /^this (?:article|story) (?:was|is) (?:originally |first )?(?:published|appeared) (?:on|in|by)\b/iu,
];

/** A pointer to another story: a label in capitals, a colon or bar, then a headline however it ends. */
const TEASER =
  /^(?:(?:ALSO )?READ(?: (?:MORE|ALSO|NEXT|NOW))?|SEE ALSO|SEE MORE|WATCH(?: (?:LIVE|NOW|MORE))?|LISTEN|RELATED(?: (?:STORY|STORIES|ARTICLE|NEWS))?|MORE(?: ON THIS| FROM .{2,30})?|OPINION|ANALYSIS|EXPLAINER|EXCLUSIVE|VIDEO|PHOTOS|GALLERY|LIVE)\s*[:|»>]\s*\S/u;

/** The same with a label that could begin a sentence: a teaser only when the line does not end with a full stop. */
const SOFT_TEASER =
  /^(?:Read(?: [Mm]ore| [Aa]lso| [Nn]ext)?|Also [Rr]ead|See [Aa]lso|Related(?: [Ss]tor(?:y|ies)| [Aa]rticles?)?|Watch|Listen|More on this)\s*[:|»>]\s*.*[^.]$/u;

/** What begins the comment form or the list of other stories; nothing after it belongs to the article. */
const ARTICLE_END =
  /^(?:leave a (?:reply|comment)|(?:post|add|write) a comment|join the (?:conversation|discussion)|comments? \(\d+\)|show comments|you (?:may|might) (?:also )?(?:like|be interested in)|(?:related|recommended|similar|popular|latest|more|other|top) (?:articles?|stories|news|posts|reading|content|coverage|topics|videos)(?: (?:on|from|in|for) .{2,40})?|recommended(?: for you)?|more (?:from|on|in|about) .{2,40}|read (?:next|more|also)|around the web|from the web|what to read next|about the authors?|share your thoughts|tags|topics|filed under)\s*:?$|^(?:tags|topics|filed under|categories|keywords)\s*:\s*\S/iu;

/** What a publisher says of itself below its articles, outside quotation marks. */
const ABOUT_US =
  /^(?:[^"“”]*)(?:\bjournalists report the news\b|\bwe provide what\b|\bis an? (?:independent|nonprofit|non-profit|award-winning|leading|global|international|not-for-profit)[^.]{0,60}\b(?:news (?:organi[sz]ation|agency|site|outlet|service|website)|newsroom|publication|broadcaster)\b|\bour (?:journalism|newsroom|reporting) (?:is|depends|relies|needs)\b|\bregistered (?:charity|trademark)\b)/iu;

/** A player's clock: nothing but digits, colons and separators, with a colon. */
const TIMER = /^(?=.*\d:\d\d)[\d:\s./|–—-]+$/u;

/** A line drawn with characters. */
const RULE = /^[^\p{L}\p{N}]+$/u;

/** An icon's or button's name that leaked into the text: one word in small letters. */
const ICON = /^\p{Ll}{2,20}$/u;

/** A slogan under a masthead: few words, no full stop, "since 1923". */
const SLOGAN = /^[^.!?"“”]{3,70}\b(?:since|est\.?|established in|founded in) (?:1[6-9]|20)\d\d$/iu;

/**
 * What a line is by its own form: a notice or control, a pointer to another story, the beginning of what follows an
 * article, what a publisher says of itself, or nothing of a site's.
 */
export type ChromeKind = 'notice' | 'teaser' | 'tail' | 'about' | 'none';

/** Tells what site chrome a trimmed line is, or `none` when it may belong to the article. */
export function chromeOf(line: string): ChromeKind {
  if (ARTICLE_END.test(line)) return 'tail';
  if (
    RULE.test(line) ||
    isControl(line) ||
    ICON.test(line) ||
    TIMER.test(line) ||
    SLOGAN.test(line) ||
    NOTICES.some((rule) => rule.test(line))
  )
    return 'notice';
  if (TEASER.test(line) || SOFT_TEASER.test(line)) return 'teaser';
  if (ABOUT_US.test(line)) return 'about';
  return 'none';
}

/** Tells whether a line ends as a sentence does; headlines, captions of players and menu entries do not. */
export function endsAsSentence(line: string): boolean {
  return /[.!?…][)\]"”’'»]*$/u.test(line);
}
