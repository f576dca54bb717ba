var $s=Object.create;var la=Object.defineProperty;var Ts=Object.getOwnPropertyDescriptor;var Cs=Object.getOwnPropertyNames;var Es=Object.getPrototypeOf,js=Object.prototype.hasOwnProperty;var ie=(e,r)=>()=>{try{return r||e((r={exports:{}}).exports,r),r.exports}catch(i){throw r=0,i}};var As=(e,r,i,t)=>{if(r&&typeof r=="object"||typeof r=="function")for(let a of Cs(r))!js.call(e,a)&&a!==i&&la(e,a,{get:()=>r[a],enumerable:!(t=Ts(r,a))||t.enumerable});return e};var Ss=(e,r,i)=>(i=e!=null?$s(Es(e)):{},As(r||!e||!e.__esModule?la(i,"default",{value:e,enumerable:!0}):i,e));var le=ie($i=>{"use strict";Object.defineProperty($i,"__esModule",{value:!0});var Ds=/\r\n?/g,Os=/\t/g,Vs=/\f/g,ma=function(e){return e.replace(Ds,`
`).replace(Vs,"").replace(Os,"    ")},pa=function(e,r){var i=e||{};if(r!=null)for(var t in r)Object.prototype.hasOwnProperty.call(r,t)&&(i[t]=r[t]);return i},va=function(e,r){var i=Object.keys(e).filter(function(s){var n=e[s];if(n==null||n.match==null)return!1;var p=n.order;return(typeof p!="number"||!isFinite(p))&&typeof console<"u"&&console.warn("simple-markdown: Invalid order for rule `"+s+"`: "+String(p)),!0});i.sort(function(s,n){var p=e[s],u=e[n],d=p.order,o=u.order;if(d!==o)return d-o;var _=p.quality?0:1,g=u.quality?0:1;return _!==g?_-g:s<n?-1:s>n?1:0});var t,a=function(s,n){var p=[];for(n=n||t,t=n;s;){var u=null,d=null,o=null,_=NaN,g=0,v=i[0],h=e[v];do{var c=h.order,m=n.prevCapture==null?"":n.prevCapture[0],j=h.match(s,n,m);if(j){var T=h.quality?h.quality(j,n,m):0;T<=_||(u=v,d=h,o=j,_=T)}g++,v=i[g],h=e[v]}while(h&&(!o||h.order===c&&h.quality));if(d==null||o==null)throw new Error("Could not find a matching rule for the below content. The rule with highest `order` should always match content provided to it. Check the definition of `match` for '"+i[i.length-1]+`'. It seems to not match the following source:
`+s);if(o.index)throw new Error("`match` must return a capture starting at index 0 (the current parse index). Did you forget a ^ at the start of the RegExp?");var N=d.parse(o,a,n);if(Array.isArray(N))Array.prototype.push.apply(p,N);else{if(N==null||typeof N!="object")throw new Error(`parse() function returned invalid parse result: '${N}'`);N.type==null&&(N.type=u),p.push(N)}n.prevCapture=o,s=s.substring(n.prevCapture[0].length)}return p},l=function(s,n){return t=pa(n,r),!t.inline&&!t.disableAutoBlockNewlines&&(s=s+`

`),t.prevCapture=null,a(ma(s),t)};return l},Ee=function(e){var r=function(i,t,a){return t.inline?e.exec(i):null};return r.regex=e,r},Oe=function(e){var r=function(i,t){return t.inline?null:e.exec(i)};return r.regex=e,r},wi=function(e){var r=function(i,t){return e.exec(i)};return r.regex=e,r},mn=typeof Symbol=="function"&&Symbol.for&&Symbol.for("react.element")||60103,ne=function(e,r,i,t){i=i||{},t=typeof t<"u"?t:!0;var a="";for(var l in i){var s=i[l];Object.prototype.hasOwnProperty.call(i,l)&&s&&(a+=" "+wt(l)+'="'+wt(s)+'"')}var n="<"+e+a+">";return t?n+r+"</"+e+">":n},ki=function(e){if(e==null)return null;try{var r=new URL(e,"https://localhost").protocol;if(r.indexOf("javascript:")===0||r.indexOf("vbscript:")===0||r.indexOf("data:")===0)return null}catch{return null}return e},Rs=/[<>&"']/g,Is={"<":"&lt;",">":"&gt;","&":"&amp;",'"':"&quot;","'":"&#x27;","/":"&#x2F;","`":"&#96;"},wt=function(e){return String(e).replace(Rs,function(r){return Is[r]})},Bs=/\\([^0-9A-Za-z\s])/g,Hi=function(e){return e.replace(Bs,"$1")},Tr=function(e,r,i){var t=i.inline||!1;i.inline=!0;var a=e(r,i);return i.inline=t,a},Ps=function(e,r,i){var t=i.inline||!1;i.inline=!1;var a=e(r+`

`,i);return i.inline=t,a},kr=function(e,r,i){return{content:Tr(r,e[1],i)}},Mi=function(){return{}},Cr="(?:[*+-]|\\d+\\.)",ga="( *)("+Cr+") +",na=new RegExp("^"+ga),Ns=new RegExp(ga+"[^\\n]*(?:\\n(?!\\1"+Cr+` )[^\\n]*)*(
|$)`,"gm"),_a=/\n{2,}$/,Ls=/^ (?= *`)|(` *) $/g,Us=_a,ca=/ *\n+$/,qs=new RegExp("^( *)("+Cr+`) [\\s\\S]+?(?:
{2,}(?! )(?!\\1`+Cr+` )\\n*|\\s*
*$)`),Fs=/(?:^|\n)( *)$/,Hr=(function(){var e=/^ *\| *| *\| *$/g,r=/ *$/,i=/^ *-+: *$/,t=/^ *:-+: *$/,a=/^ *:-+ *$/,l=function(d){return i.test(d)?"right":t.test(d)?"center":a.test(d)?"left":null},s=function(d,o,_,g){g&&(d=d.replace(e,""));var v=d.trim().split("|");return v.map(l)},n=function(d,o,_,g){var v=_.inTable;_.inTable=!0;var h=o(d.trim(),_);_.inTable=v;var c=[[]];return h.forEach(function(m,j){m.type==="tableSeparator"?(!g||j!==0&&j!==h.length-1)&&c.push([]):(m.type==="text"&&(h[j+1]==null||h[j+1].type==="tableSeparator")&&(m.content=m.content.replace(r,"")),c[c.length-1].push(m))}),c},p=function(d,o,_,g){var v=d.trim().split(`
`);return v.map(function(h){return n(h,o,_,g)})},u=function(d){return function(o,_,g){g.inline=!0;var v=n(o[1],_,g,d),h=s(o[2],_,g,d),c=p(o[3],_,g,d);return g.inline=!1,{type:"table",header:v,align:h,cells:c}}};return{parseTable:u(!0),parseNpTable:u(!1),TABLE_REGEX:/^ *(\|.+)\n *\|( *[-:]+[-| :]*)\n((?: *\|.*(?:\n|$))*)\n*/,NPTABLE_REGEX:/^ *(\S.*\|.*)\n *([-:]+ *\|[-| :]*)\n((?:.*\|.*(?:\n|$))*)\n*/}})(),$r="(?:\\[[^\\]]*\\]|[^\\[\\]]|\\](?=[^\\[]*\\]))*",ha=`\\s*<?((?:\\([^)]*\\)|[^\\s\\\\]|\\\\.)*?)>?(?:\\s+['"]([\\s\\S]*?)['"])?\\s*`,Zs=/mailto:/i,ua=function(e,r,i){var t=(e[2]||e[1]).replace(/\s+/g," ").toLowerCase();if(r._defs&&r._defs[t]){var a=r._defs[t];i.target=a.target,i.title=a.title}return r._refs=r._refs||{},r._refs[t]=r._refs[t]||[],r._refs[t].push(i),i},re=0,Er={Array:{html:function(e,r,i){for(var t="",a=0;a<e.length;a++){var l=e[a];if(l.type==="text")for(l={type:"text",content:l.content};a+1<e.length&&e[a+1].type==="text";a++)l.content+=e[a+1].content;t+=r(l,i)}return t}},heading:{order:re++,match:Oe(/^ *(#{1,6})([^\n]+?)#* *(?:\n *)+\n/),parse:function(e,r,i){return{level:e[1].length,content:Tr(r,e[2].trim(),i)}},html:function(e,r,i){return ne("h"+e.level,r(e.content,i))}},nptable:{order:re++,match:Oe(Hr.NPTABLE_REGEX),parse:Hr.parseNpTable,html:null},lheading:{order:re++,match:Oe(/^([^\n]+)\n *(=|-){3,} *(?:\n *)+\n/),parse:function(e,r,i){return{type:"heading",level:e[2]==="="?1:2,content:Tr(r,e[1],i)}},html:null},hr:{order:re++,match:Oe(/^( *[-*_]){3,} *(?:\n *)+\n/),parse:Mi,html:function(e,r,i){return'<hr aria-hidden="true">'}},codeBlock:{order:re++,match:Oe(/^(?:    [^\n]+\n*)+(?:\n *)+\n/),parse:function(e,r,i){var t=e[0].replace(/^    /gm,"").replace(/\n+$/,"");return{lang:void 0,content:t}},html:function(e,r,i){var t=e.lang?"markdown-code-"+e.lang:void 0,a=ne("code",wt(e.content),{class:t});return ne("pre",a)}},fence:{order:re++,match:Oe(/^ *(`{3,}|~{3,}) *(?:(\S+) *)?\n([\s\S]+?)\n?\1 *(?:\n *)+\n/),parse:function(e,r,i){return{type:"codeBlock",lang:e[2]||void 0,content:e[3]}},html:null},blockQuote:{order:re++,match:Oe(/^( *>[^\n]+(\n[^\n]+)*\n*)+\n{2,}/),parse:function(e,r,i){var t=e[0].replace(/^ *> ?/gm,"");return{content:r(t,i)}},html:function(e,r,i){return ne("blockquote",r(e.content,i))}},list:{order:re++,match:function(e,r){var i=r.prevCapture==null?"":r.prevCapture[0],t=Fs.exec(i),a=r._list||!r.inline;return t&&a?(e=t[1]+e,qs.exec(e)):null},parse:function(e,r,i){var t=e[2],a=t.length>1,l=a?+t:void 0,s=e[0].replace(Us,`
`).match(Ns),n=!1,p=s.map(function(u,d){var o=na.exec(u),_=o?o[0].length:0,g=new RegExp("^ {1,"+_+"}","gm"),v=u.replace(g,"").replace(na,""),h=d===s.length-1,c=v.indexOf(`

`)!==-1,m=c||h&&n;n=m;var j=i.inline,T=i._list;i._list=!0;var N;m?(i.inline=!1,N=v.replace(ca,`

`)):(i.inline=!0,N=v.replace(ca,""));var w=r(N,i);return i.inline=j,i._list=T,w});return{ordered:a,start:l,items:p}},html:function(e,r,i){var t=e.items.map(function(s){return ne("li",r(s,i))}).join(""),a=e.ordered?"ol":"ul",l={start:e.start};return ne(a,t,l)}},def:{order:re++,match:Oe(/^ *\[([^\]]+)\]: *<?([^\s>]*)>?(?: +["(]([^\n]+)[")])? *\n(?: *\n)*/),parse:function(e,r,i){var t=e[1].replace(/\s+/g," ").toLowerCase(),a=e[2],l=e[3];return i._refs&&i._refs[t]&&i._refs[t].forEach(function(s){s.target=a,s.title=l}),i._defs=i._defs||{},i._defs[t]={target:a,title:l},{def:t,target:a,title:l}},html:function(){return""}},table:{order:re++,match:Oe(Hr.TABLE_REGEX),parse:Hr.parseTable,html:function(e,r,i){var t=function(p){return e.align[p]==null?"":"text-align:"+e.align[p]+";"},a=e.header.map(function(p,u){return ne("th",r(p,i),{style:t(u),scope:"col"})}).join(""),l=e.cells.map(function(p){var u=p.map(function(d,o){return ne("td",r(d,i),{style:t(o)})}).join("");return ne("tr",u)}).join(""),s=ne("thead",ne("tr",a)),n=ne("tbody",l);return ne("table",s+n)}},newline:{order:re++,match:Oe(/^(?:\n *)*\n/),parse:Mi,html:function(e,r,i){return`
`}},paragraph:{order:re++,match:Oe(/^((?:[^\n]|\n(?! *\n))+)(?:\n *)+\n/),parse:kr,html:function(e,r,i){var t={class:"paragraph"};return ne("div",r(e.content,i),t)}},escape:{order:re++,match:Ee(/^\\([^0-9A-Za-z\s])/),parse:function(e,r,i){return{type:"text",content:e[1]}},html:null},tableSeparator:{order:re++,match:function(e,r){return r.inTable?/^ *\| */.exec(e):null},parse:function(){return{type:"tableSeparator"}},html:function(){return" &vert; "}},autolink:{order:re++,match:Ee(/^<([^: >]+:\/[^ >]+)>/),parse:function(e,r,i){return{type:"link",content:[{type:"text",content:e[1]}],target:e[1]}},html:null},mailto:{order:re++,match:Ee(/^<([^ >]+@[^ >]+)>/),parse:function(e,r,i){var t=e[1],a=e[1];return Zs.test(a)||(a="mailto:"+a),{type:"link",content:[{type:"text",content:t}],target:a}},html:null},url:{order:re++,match:Ee(/^(https?:\/\/[^\s<]+[^<.,:;"')\]\s])/),parse:function(e,r,i){return{type:"link",content:[{type:"text",content:e[1]}],target:e[1],title:void 0}},html:null},link:{order:re++,match:Ee(new RegExp("^\\[("+$r+")\\]\\("+ha+"\\)")),parse:function(e,r,i){var t={content:r(e[1],i),target:Hi(e[2]),title:e[3]};return t},html:function(e,r,i){var t={href:ki(e.target),title:e.title};return ne("a",r(e.content,i),t)}},image:{order:re++,match:Ee(new RegExp("^!\\[("+$r+")\\]\\("+ha+"\\)")),parse:function(e,r,i){var t={alt:e[1],target:Hi(e[2]),title:e[3]};return t},html:function(e,r,i){var t={src:ki(e.target),alt:e.alt,title:e.title};return ne("img","",t,!1)}},reflink:{order:re++,match:Ee(new RegExp("^\\[("+$r+")\\]\\s*\\[([^\\]]*)\\]")),parse:function(e,r,i){return ua(e,i,{type:"link",content:r(e[1],i)})},html:null},refimage:{order:re++,match:Ee(new RegExp("^!\\[("+$r+")\\]\\s*\\[([^\\]]*)\\]")),parse:function(e,r,i){return ua(e,i,{type:"image",alt:e[1]})},html:null},em:{order:re,match:Ee(new RegExp("^\\b_((?:__|\\\\[\\s\\S]|[^\\\\_])+?)_\\b|^\\*(?=\\S)((?:\\*\\*|\\\\[\\s\\S]|\\s+(?:\\\\[\\s\\S]|[^\\s\\*\\\\]|\\*\\*)|[^\\s\\*\\\\])+?)\\*(?!\\*)")),quality:function(e){return e[0].length+.2},parse:function(e,r,i){return{content:r(e[2]||e[1],i)}},html:function(e,r,i){return ne("em",r(e.content,i))}},strong:{order:re,match:Ee(/^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/),quality:function(e){return e[0].length+.1},parse:kr,html:function(e,r,i){return ne("strong",r(e.content,i))}},u:{order:re++,match:Ee(/^__((?:\\[\s\S]|[^\\])+?)__(?!_)/),quality:function(e){return e[0].length},parse:kr,html:function(e,r,i){return ne("u",r(e.content,i))}},del:{order:re++,match:Ee(/^~~(?=\S)((?:\\[\s\S]|~(?!~)|[^\s~\\]|\s(?!~~))+?)~~/),parse:kr,html:function(e,r,i){return ne("del",r(e.content,i))}},inlineCode:{order:re++,match:Ee(/^(`+)([\s\S]*?[^`])\1(?!`)/),parse:function(e,r,i){return{content:e[2].replace(Ls,"$1")}},html:function(e,r,i){return ne("code",wt(e.content))}},br:{order:re++,match:wi(/^ {2,}\n/),parse:Mi,html:function(e,r,i){return"<br>"}},text:{order:re++,match:wi(/^[\s\S]+?(?=[^0-9A-Za-z\s\u00c0-\uffff]|\n\n| {2,}\n|\w+:\S|$)/),parse:function(e,r,i){return{content:e[0]}},html:function(e,r,i){return wt(e.content)}}},Ws=function(e,r){!r&&typeof console<"u"&&console.warn("simple-markdown ruleOutput should take 'react' or 'html' as the second argument.");var i=function(t,a,l){return e[t.type][r](t,a,l)};return i},Gs=function(e){var r=function(i,t){return t=t||{},Array.isArray(i)?i.map(function(a){return r(a,t)}).join(""):e(i,r,t)};return r},ba=function(e,r,i={}){if(!r)throw new Error("simple-markdown: outputFor: `property` must be defined. if you just upgraded, you probably need to replace `outputFor` with `reactFor`");var t,a=e.Array||Er.Array,l=a[r];if(!l)throw new Error("simple-markdown: outputFor: to join nodes of type `"+r+"` you must provide an `Array:` joiner rule with that type, Please see the docs for details on specifying an Array rule.");var s=l,n=function(u,d){return d=d||t,t=d,Array.isArray(u)?s(u,n,d):e[u.type][r](u,n,d)},p=function(u,d){return t=pa(d,i),n(u,t)};return p},jr=va(Er),za=function(e,r){return r=r||{},r.inline=!1,jr(e,r)},Qs=function(e,r){return r=r||{},r.inline=!0,jr(e,r)},fa=function(e,r){var i=_a.test(e);return r=r||{},r.inline=!i,jr(e,r)},ya=ba(Er,"html"),Ks=function(e,r){return ya(za(e,r),r)},Xs={defaultRules:Er,parserFor:va,outputFor:ba,inlineRegex:Ee,blockRegex:Oe,anyScopeRegex:wi,parseInline:Tr,parseBlock:Ps,markdownToHtml:Ks,defaultBlockParse:za,defaultInlineParse:Qs,defaultImplicitParse:fa,defaultHtmlOutput:ya,preprocess:ma,sanitizeText:wt,sanitizeUrl:ki,unescapeUrl:Hi,htmlTag:ne,defaultRawParse:jr,ruleOutput:Ws,htmlFor:Gs,defaultParse:function(...e){return typeof console<"u"&&console.warn("defaultParse is deprecated, please use `defaultImplicitParse`"),fa.apply(null,e)},defaultOutput:function(...e){return typeof console<"u"&&console.warn("defaultOutput is deprecated, please use `defaultReactOutput`"),defaultReactOutput.apply(null,e)}};$i.default=Xs});var fe=ie(J=>{"use strict";Object.defineProperty(J,"__esModule",{value:!0});J.GuildNavigationRegex=J.SlashCommandRegex=J.SubtextRegex=J.HeadingRegex=J.TimestampRegex=J.TextRegex=J.StrikeThroughRegex=J.SpoilerRegex=J.EmoticonRegex=J.CodeBlockRegex=J.BlockQuoteRegex=J.HereRegex=J.EveryoneRegex=J.UserMentionRegex=J.RoleMentionRegex=J.EmojiRegex=J.ChannelMentionRegex=void 0;J.ChannelMentionRegex=/^<#(\d{17,20})>/;J.EmojiRegex=/^<(a)?:(\w{2,32}):(\d{17,21})>/;J.RoleMentionRegex=/^<@&(\d{17,20})>/;J.UserMentionRegex=/^<@!?(\d{17,20})>/;J.EveryoneRegex=/^@everyone/;J.HereRegex=/^@here/;J.BlockQuoteRegex=/^( *>>> ([\s\S]*))|^( *> [^\n]*(\n *> [^\n]*)*\n?)/;J.CodeBlockRegex=/^```(([a-z0-9_+\-.#]+?)\n+)?\n*([^]+?)\n*```/i;J.EmoticonRegex=/^(¯\\_\(ツ\)_\/¯)/;J.SpoilerRegex=/^\|\|([\s\S]+?)\|\|/;J.StrikeThroughRegex=/^~~([\s\S]+?)~~(?!_)/;J.TextRegex=/^[\s\S]+?(?=[^0-9A-Za-z\s]|\n\n|\n|\w+:\S|$)/;J.TimestampRegex=/^<t:(-?\d+)(?::(R|t|T|d|D|f|F))?>/;J.HeadingRegex=/^(#{1,3}) +([^\n]+?)(\n|$)/;J.SubtextRegex=/^-# +([^\n]+?)(\n|$)/;J.SlashCommandRegex=/^<\/([-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}(?: [-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}){0,2})?:(\d{17,21})>/u;J.GuildNavigationRegex=/^<(\d{17,20}):(?:(customize|browse|guide)|(linked-roles)(:\d{17,20})?)>/});var xa=ie(kt=>{"use strict";var Ys=kt&&kt.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(kt,"__esModule",{value:!0});kt.guildNavigation=void 0;var Js=Ys(le()),eo=fe();kt.guildNavigation={order:Js.default.defaultRules.strong.order,match:e=>eo.GuildNavigationRegex.exec(e),parse:function(e){var r,i,t;let a=(r=e[2])!==null&&r!==void 0?r:e[3];if(a==="linked-roles"){let l=(t=(i=e[4])===null||i===void 0?void 0:i.slice(1))!==null&&t!==void 0?t:null;return{id:e[1],navigation:a,roleId:l}}else return{id:e[1],navigation:a}}}});var Ma=ie(Ht=>{"use strict";var to=Ht&&Ht.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(Ht,"__esModule",{value:!0});Ht.slashCommand=void 0;var ro=to(le()),io=fe();Ht.slashCommand={order:ro.default.defaultRules.strong.order,match:e=>io.SlashCommandRegex.exec(e),parse:function(e){let r=e[1].split(" "),i={fullName:e[1],name:r[0],subcommand:null,subcommandGroup:null,id:e[2]};return r.length==2&&(i.subcommand=r[1]),r.length===3&&(i.subcommandGroup=r[1],i.subcommand=r[2]),i}}});var wa=ie($t=>{"use strict";var ao=$t&&$t.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty($t,"__esModule",{value:!0});$t.everyone=void 0;var so=ao(le()),oo=fe();$t.everyone={order:so.default.defaultRules.strong.order,match:e=>oo.EveryoneRegex.exec(e),parse:function(){return{}}}});var ka=ie(Ar=>{"use strict";Object.defineProperty(Ar,"__esModule",{value:!0});Ar.TwemojiRegex=void 0;Ar.TwemojiRegex=/^((?:\ud83d\udc68\ud83c\udffb\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc68\ud83c\udffc\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc68\ud83c\udffd\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc68\ud83c\udffe\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc68\ud83c\udfff\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffb\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffb\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc69\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffc\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffc\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc69\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffd\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffd\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc69\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffe\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffe\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc69\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udfff\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udfff\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc69\ud83c[\udffb-\udfff]|\ud83e\uddd1\ud83c\udffb\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83e\uddd1\ud83c[\udffc-\udfff]|\ud83e\uddd1\ud83c\udffc\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83e\uddd1\ud83c[\udffb\udffd-\udfff]|\ud83e\uddd1\ud83c\udffd\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83e\uddd1\ud83c[\udffb\udffc\udffe\udfff]|\ud83e\uddd1\ud83c\udffe\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83e\uddd1\ud83c[\udffb-\udffd\udfff]|\ud83e\uddd1\ud83c\udfff\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83e\uddd1\ud83c[\udffb-\udffe]|\ud83d\udc68\ud83c\udffb\u200d\u2764\ufe0f\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc68\ud83c\udffb\u200d\ud83d\udc30\u200d\ud83d\udc68\ud83c[\udffc-\udfff]|\ud83d\udc68\ud83c\udffb\u200d\ud83e\udd1d\u200d\ud83d\udc68\ud83c[\udffc-\udfff]|\ud83d\udc68\ud83c\udffb\u200d\ud83e\udeef\u200d\ud83d\udc68\ud83c[\udffc-\udfff]|\ud83d\udc68\ud83c\udffc\u200d\u2764\ufe0f\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc68\ud83c\udffc\u200d\ud83d\udc30\u200d\ud83d\udc68\ud83c[\udffb\udffd-\udfff]|\ud83d\udc68\ud83c\udffc\u200d\ud83e\udd1d\u200d\ud83d\udc68\ud83c[\udffb\udffd-\udfff]|\ud83d\udc68\ud83c\udffc\u200d\ud83e\udeef\u200d\ud83d\udc68\ud83c[\udffb\udffd-\udfff]|\ud83d\udc68\ud83c\udffd\u200d\u2764\ufe0f\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc68\ud83c\udffd\u200d\ud83d\udc30\u200d\ud83d\udc68\ud83c[\udffb\udffc\udffe\udfff]|\ud83d\udc68\ud83c\udffd\u200d\ud83e\udd1d\u200d\ud83d\udc68\ud83c[\udffb\udffc\udffe\udfff]|\ud83d\udc68\ud83c\udffd\u200d\ud83e\udeef\u200d\ud83d\udc68\ud83c[\udffb\udffc\udffe\udfff]|\ud83d\udc68\ud83c\udffe\u200d\u2764\ufe0f\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc68\ud83c\udffe\u200d\ud83d\udc30\u200d\ud83d\udc68\ud83c[\udffb-\udffd\udfff]|\ud83d\udc68\ud83c\udffe\u200d\ud83e\udd1d\u200d\ud83d\udc68\ud83c[\udffb-\udffd\udfff]|\ud83d\udc68\ud83c\udffe\u200d\ud83e\udeef\u200d\ud83d\udc68\ud83c[\udffb-\udffd\udfff]|\ud83d\udc68\ud83c\udfff\u200d\u2764\ufe0f\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc68\ud83c\udfff\u200d\ud83d\udc30\u200d\ud83d\udc68\ud83c[\udffb-\udffe]|\ud83d\udc68\ud83c\udfff\u200d\ud83e\udd1d\u200d\ud83d\udc68\ud83c[\udffb-\udffe]|\ud83d\udc68\ud83c\udfff\u200d\ud83e\udeef\u200d\ud83d\udc68\ud83c[\udffb-\udffe]|\ud83d\udc69\ud83c\udffb\u200d\u2764\ufe0f\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffb\u200d\u2764\ufe0f\u200d\ud83d\udc69\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffb\u200d\ud83d\udc30\u200d\ud83d\udc69\ud83c[\udffc-\udfff]|\ud83d\udc69\ud83c\udffb\u200d\ud83e\udd1d\u200d\ud83d\udc68\ud83c[\udffc-\udfff]|\ud83d\udc69\ud83c\udffb\u200d\ud83e\udd1d\u200d\ud83d\udc69\ud83c[\udffc-\udfff]|\ud83d\udc69\ud83c\udffb\u200d\ud83e\udeef\u200d\ud83d\udc69\ud83c[\udffc-\udfff]|\ud83d\udc69\ud83c\udffc\u200d\u2764\ufe0f\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffc\u200d\u2764\ufe0f\u200d\ud83d\udc69\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffc\u200d\ud83d\udc30\u200d\ud83d\udc69\ud83c[\udffb\udffd-\udfff]|\ud83d\udc69\ud83c\udffc\u200d\ud83e\udd1d\u200d\ud83d\udc68\ud83c[\udffb\udffd-\udfff]|\ud83d\udc69\ud83c\udffc\u200d\ud83e\udd1d\u200d\ud83d\udc69\ud83c[\udffb\udffd-\udfff]|\ud83d\udc69\ud83c\udffc\u200d\ud83e\udeef\u200d\ud83d\udc69\ud83c[\udffb\udffd-\udfff]|\ud83d\udc69\ud83c\udffd\u200d\u2764\ufe0f\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffd\u200d\u2764\ufe0f\u200d\ud83d\udc69\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffd\u200d\ud83d\udc30\u200d\ud83d\udc69\ud83c[\udffb\udffc\udffe\udfff]|\ud83d\udc69\ud83c\udffd\u200d\ud83e\udd1d\u200d\ud83d\udc68\ud83c[\udffb\udffc\udffe\udfff]|\ud83d\udc69\ud83c\udffd\u200d\ud83e\udd1d\u200d\ud83d\udc69\ud83c[\udffb\udffc\udffe\udfff]|\ud83d\udc69\ud83c\udffd\u200d\ud83e\udeef\u200d\ud83d\udc69\ud83c[\udffb\udffc\udffe\udfff]|\ud83d\udc69\ud83c\udffe\u200d\u2764\ufe0f\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffe\u200d\u2764\ufe0f\u200d\ud83d\udc69\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udffe\u200d\ud83d\udc30\u200d\ud83d\udc69\ud83c[\udffb-\udffd\udfff]|\ud83d\udc69\ud83c\udffe\u200d\ud83e\udd1d\u200d\ud83d\udc68\ud83c[\udffb-\udffd\udfff]|\ud83d\udc69\ud83c\udffe\u200d\ud83e\udd1d\u200d\ud83d\udc69\ud83c[\udffb-\udffd\udfff]|\ud83d\udc69\ud83c\udffe\u200d\ud83e\udeef\u200d\ud83d\udc69\ud83c[\udffb-\udffd\udfff]|\ud83d\udc69\ud83c\udfff\u200d\u2764\ufe0f\u200d\ud83d\udc68\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udfff\u200d\u2764\ufe0f\u200d\ud83d\udc69\ud83c[\udffb-\udfff]|\ud83d\udc69\ud83c\udfff\u200d\ud83d\udc30\u200d\ud83d\udc69\ud83c[\udffb-\udffe]|\ud83d\udc69\ud83c\udfff\u200d\ud83e\udd1d\u200d\ud83d\udc68\ud83c[\udffb-\udffe]|\ud83d\udc69\ud83c\udfff\u200d\ud83e\udd1d\u200d\ud83d\udc69\ud83c[\udffb-\udffe]|\ud83d\udc69\ud83c\udfff\u200d\ud83e\udeef\u200d\ud83d\udc69\ud83c[\udffb-\udffe]|\ud83e\uddd1\ud83c\udffb\u200d\u2764\ufe0f\u200d\ud83e\uddd1\ud83c[\udffc-\udfff]|\ud83e\uddd1\ud83c\udffb\u200d\ud83d\udc30\u200d\ud83e\uddd1\ud83c[\udffc-\udfff]|\ud83e\uddd1\ud83c\udffb\u200d\ud83e\udd1d\u200d\ud83e\uddd1\ud83c[\udffb-\udfff]|\ud83e\uddd1\ud83c\udffb\u200d\ud83e\udeef\u200d\ud83e\uddd1\ud83c[\udffc-\udfff]|\ud83e\uddd1\ud83c\udffc\u200d\u2764\ufe0f\u200d\ud83e\uddd1\ud83c[\udffb\udffd-\udfff]|\ud83e\uddd1\ud83c\udffc\u200d\ud83d\udc30\u200d\ud83e\uddd1\ud83c[\udffb\udffd-\udfff]|\ud83e\uddd1\ud83c\udffc\u200d\ud83e\udd1d\u200d\ud83e\uddd1\ud83c[\udffb-\udfff]|\ud83e\uddd1\ud83c\udffc\u200d\ud83e\udeef\u200d\ud83e\uddd1\ud83c[\udffb\udffd-\udfff]|\ud83e\uddd1\ud83c\udffd\u200d\u2764\ufe0f\u200d\ud83e\uddd1\ud83c[\udffb\udffc\udffe\udfff]|\ud83e\uddd1\ud83c\udffd\u200d\ud83d\udc30\u200d\ud83e\uddd1\ud83c[\udffb\udffc\udffe\udfff]|\ud83e\uddd1\ud83c\udffd\u200d\ud83e\udd1d\u200d\ud83e\uddd1\ud83c[\udffb-\udfff]|\ud83e\uddd1\ud83c\udffd\u200d\ud83e\udeef\u200d\ud83e\uddd1\ud83c[\udffb\udffc\udffe\udfff]|\ud83e\uddd1\ud83c\udffe\u200d\u2764\ufe0f\u200d\ud83e\uddd1\ud83c[\udffb-\udffd\udfff]|\ud83e\uddd1\ud83c\udffe\u200d\ud83d\udc30\u200d\ud83e\uddd1\ud83c[\udffb-\udffd\udfff]|\ud83e\uddd1\ud83c\udffe\u200d\ud83e\udd1d\u200d\ud83e\uddd1\ud83c[\udffb-\udfff]|\ud83e\uddd1\ud83c\udffe\u200d\ud83e\udeef\u200d\ud83e\uddd1\ud83c[\udffb-\udffd\udfff]|\ud83e\uddd1\ud83c\udfff\u200d\u2764\ufe0f\u200d\ud83e\uddd1\ud83c[\udffb-\udffe]|\ud83e\uddd1\ud83c\udfff\u200d\ud83d\udc30\u200d\ud83e\uddd1\ud83c[\udffb-\udffe]|\ud83e\uddd1\ud83c\udfff\u200d\ud83e\udd1d\u200d\ud83e\uddd1\ud83c[\udffb-\udfff]|\ud83e\uddd1\ud83c\udfff\u200d\ud83e\udeef\u200d\ud83e\uddd1\ud83c[\udffb-\udffe]|\ud83d\udc68\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d\udc68|\ud83d\udc69\u200d\u2764\ufe0f\u200d\ud83d\udc8b\u200d\ud83d[\udc68\udc69]|\ud83e\udef1\ud83c\udffb\u200d\ud83e\udef2\ud83c[\udffc-\udfff]|\ud83e\udef1\ud83c\udffc\u200d\ud83e\udef2\ud83c[\udffb\udffd-\udfff]|\ud83e\udef1\ud83c\udffd\u200d\ud83e\udef2\ud83c[\udffb\udffc\udffe\udfff]|\ud83e\udef1\ud83c\udffe\u200d\ud83e\udef2\ud83c[\udffb-\udffd\udfff]|\ud83e\udef1\ud83c\udfff\u200d\ud83e\udef2\ud83c[\udffb-\udffe]|\ud83d\udc68\u200d\u2764\ufe0f\u200d\ud83d\udc68|\ud83d\udc69\u200d\u2764\ufe0f\u200d\ud83d[\udc68\udc69]|\ud83e\uddd1\u200d\ud83e\udd1d\u200d\ud83e\uddd1|\ud83d\udc6f\ud83c\udffb\u200d\u2640\ufe0f|\ud83d\udc6f\ud83c\udffb\u200d\u2642\ufe0f|\ud83d\udc6f\ud83c\udffc\u200d\u2640\ufe0f|\ud83d\udc6f\ud83c\udffc\u200d\u2642\ufe0f|\ud83d\udc6f\ud83c\udffd\u200d\u2640\ufe0f|\ud83d\udc6f\ud83c\udffd\u200d\u2642\ufe0f|\ud83d\udc6f\ud83c\udffe\u200d\u2640\ufe0f|\ud83d\udc6f\ud83c\udffe\u200d\u2642\ufe0f|\ud83d\udc6f\ud83c\udfff\u200d\u2640\ufe0f|\ud83d\udc6f\ud83c\udfff\u200d\u2642\ufe0f|\ud83e\udd3c\ud83c\udffb\u200d\u2640\ufe0f|\ud83e\udd3c\ud83c\udffb\u200d\u2642\ufe0f|\ud83e\udd3c\ud83c\udffc\u200d\u2640\ufe0f|\ud83e\udd3c\ud83c\udffc\u200d\u2642\ufe0f|\ud83e\udd3c\ud83c\udffd\u200d\u2640\ufe0f|\ud83e\udd3c\ud83c\udffd\u200d\u2642\ufe0f|\ud83e\udd3c\ud83c\udffe\u200d\u2640\ufe0f|\ud83e\udd3c\ud83c\udffe\u200d\u2642\ufe0f|\ud83e\udd3c\ud83c\udfff\u200d\u2640\ufe0f|\ud83e\udd3c\ud83c\udfff\u200d\u2642\ufe0f|\ud83d\udc6f\u200d\u2640\ufe0f|\ud83d\udc6f\u200d\u2642\ufe0f|\ud83e\udd3c\u200d\u2640\ufe0f|\ud83e\udd3c\u200d\u2642\ufe0f|\ud83d\udc6b\ud83c[\udffb-\udfff]|\ud83d\udc6c\ud83c[\udffb-\udfff]|\ud83d\udc6d\ud83c[\udffb-\udfff]|\ud83d\udc6f\ud83c[\udffb-\udfff]|\ud83d\udc8f\ud83c[\udffb-\udfff]|\ud83d\udc91\ud83c[\udffb-\udfff]|\ud83e\udd1d\ud83c[\udffb-\udfff]|\ud83e\udd3c\ud83c[\udffb-\udfff]|\ud83d[\udc6b-\udc6d\udc6f\udc8f\udc91]|\ud83e[\udd1d\udd3c])|(?:\ud83d[\udc68\udc69]|\ud83e\uddd1)(?:\ud83c[\udffb-\udfff])?\u200d(?:\u2695\ufe0f|\u2696\ufe0f|\u2708\ufe0f|\ud83c[\udf3e\udf73\udf7c\udf84\udf93\udfa4\udfa8\udfeb\udfed]|\ud83d[\udcbb\udcbc\udd27\udd2c\ude80\ude92]|\ud83e[\uddaf-\uddb3\uddbc\uddbd\ude70])(?:\u200d\u27a1\ufe0f)?|(?:\ud83c[\udfcb\udfcc]|\ud83d[\udd74\udd75]|\u26f9)((?:\ud83c[\udffb-\udfff]|\ufe0f)\u200d[\u2640\u2642]\ufe0f(?:\u200d\u27a1\ufe0f)?)|(?:\ud83c[\udfc3\udfc4\udfca]|\ud83d[\udc6e\udc70\udc71\udc73\udc77\udc81\udc82\udc86\udc87\ude45-\ude47\ude4b\ude4d\ude4e\udea3\udeb4-\udeb6]|\ud83e[\udd26\udd35\udd37-\udd39\udd3d\udd3e\uddb8\uddb9\uddcd-\uddcf\uddd4\uddd6-\udddd])(?:\ud83c[\udffb-\udfff])?\u200d[\u2640\u2642]\ufe0f(?:\u200d\u27a1\ufe0f)?|(?:\ud83d\udc68\u200d\ud83d\udc68\u200d\ud83d\udc66\u200d\ud83d\udc66|\ud83d\udc68\u200d\ud83d\udc68\u200d\ud83d\udc67\u200d\ud83d[\udc66\udc67]|\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc66\u200d\ud83d\udc66|\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d[\udc66\udc67]|\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc66\u200d\ud83d\udc66|\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d[\udc66\udc67]|\ud83e\uddd1\u200d\ud83e\uddd1\u200d\ud83e\uddd2\u200d\ud83e\uddd2|\ud83d\udc68\u200d\ud83d\udc66\u200d\ud83d\udc66|\ud83d\udc68\u200d\ud83d\udc67\u200d\ud83d[\udc66\udc67]|\ud83d\udc68\u200d\ud83d\udc68\u200d\ud83d[\udc66\udc67]|\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d[\udc66\udc67]|\ud83d\udc69\u200d\ud83d\udc66\u200d\ud83d\udc66|\ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d[\udc66\udc67]|\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d[\udc66\udc67]|\ud83e\uddd1\u200d\ud83e\uddd1\u200d\ud83e\uddd2|\ud83e\uddd1\u200d\ud83e\uddd2\u200d\ud83e\uddd2|\ud83c\udff3\ufe0f\u200d\u26a7\ufe0f|\ud83c\udff3\ufe0f\u200d\ud83c\udf08|\ud83d\ude36\u200d\ud83c\udf2b\ufe0f|\u26d3\ufe0f\u200d\ud83d\udca5|\u2764\ufe0f\u200d\ud83d\udd25|\u2764\ufe0f\u200d\ud83e\ude79|\ud83c\udf44\u200d\ud83d\udfeb|\ud83c\udf4b\u200d\ud83d\udfe9|\ud83c\udff4\u200d\u2620\ufe0f|\ud83d\udc15\u200d\ud83e\uddba|\ud83d\udc26\u200d\ud83d\udd25|\ud83d\udc3b\u200d\u2744\ufe0f|\ud83d\udc41\u200d\ud83d\udde8|\ud83d\udc68\u200d\ud83d[\udc66\udc67]|\ud83d\udc69\u200d\ud83d[\udc66\udc67]|\ud83d\ude2e\u200d\ud83d\udca8|\ud83d\ude35\u200d\ud83d\udcab|\ud83d\ude42\u200d\u2194\ufe0f|\ud83d\ude42\u200d\u2195\ufe0f|\ud83e\uddd1\u200d\ud83e\uddd2|\ud83e\uddde\u200d\u2640\ufe0f|\ud83e\uddde\u200d\u2642\ufe0f|\ud83e\udddf\u200d\u2640\ufe0f|\ud83e\udddf\u200d\u2642\ufe0f|\ud83d\udc08\u200d\u2b1b|\ud83d\udc26\u200d\u2b1b)|[#*0-9]\ufe0f?\u20e3|(?:[©®\u2122\u265f]\ufe0f)|(?:\ud83c[\udc04\udd70\udd71\udd7e\udd7f\ude02\ude1a\ude2f\ude37\udf21\udf24-\udf2c\udf36\udf7d\udf96\udf97\udf99-\udf9b\udf9e\udf9f\udfcd\udfce\udfd4-\udfdf\udff3\udff5\udff7]|\ud83d[\udc3f\udc41\udcfd\udd49\udd4a\udd6f\udd70\udd73\udd76-\udd79\udd87\udd8a-\udd8d\udda5\udda8\uddb1\uddb2\uddbc\uddc2-\uddc4\uddd1-\uddd3\udddc-\uddde\udde1\udde3\udde8\uddef\uddf3\uddfa\udecb\udecd-\udecf\udee0-\udee5\udee9\udef0\udef3]|[\u203c\u2049\u2139\u2194-\u2199\u21a9\u21aa\u231a\u231b\u2328\u23cf\u23ed-\u23ef\u23f1\u23f2\u23f8-\u23fa\u24c2\u25aa\u25ab\u25b6\u25c0\u25fb-\u25fe\u2600-\u2604\u260e\u2611\u2614\u2615\u2618\u2620\u2622\u2623\u2626\u262a\u262e\u262f\u2638-\u263a\u2640\u2642\u2648-\u2653\u2660\u2663\u2665\u2666\u2668\u267b\u267f\u2692-\u2697\u2699\u269b\u269c\u26a0\u26a1\u26a7\u26aa\u26ab\u26b0\u26b1\u26bd\u26be\u26c4\u26c5\u26c8\u26cf\u26d1\u26d3\u26d4\u26e9\u26ea\u26f0-\u26f5\u26f8\u26fa\u26fd\u2702\u2708\u2709\u270f\u2712\u2714\u2716\u271d\u2721\u2733\u2734\u2744\u2747\u2757\u2763\u2764\u27a1\u2934\u2935\u2b05-\u2b07\u2b1b\u2b1c\u2b50\u2b55\u3030\u303d\u3297\u3299])(?:\ufe0f|(?!\ufe0e))|(?:(?:\ud83c[\udfcb\udfcc]|\ud83d[\udd74\udd75\udd90]|\ud83e\udef0|[\u261d\u26f7\u26f9\u270c\u270d])(?:\ufe0f|(?!\ufe0e))|(?:\ud83c\udfc3|\ud83d\udeb6|\ud83e\uddce)(?:\ud83c[\udffb-\udfff])?(?:\u200d\u27a1\ufe0f)?|(?:\ud83c[\udf85\udfc2\udfc4\udfc7\udfca]|\ud83d[\udc42\udc43\udc46-\udc50\udc66-\udc69\udc6e\udc70-\udc78\udc7c\udc81-\udc83\udc85-\udc87\udcaa\udd7a\udd95\udd96\ude45-\ude47\ude4b-\ude4f\udea3\udeb4\udeb5\udec0\udecc]|\ud83e[\udd0c\udd0f\udd18-\udd1c\udd1e\udd1f\udd26\udd30-\udd39\udd3d\udd3e\udd77\uddb5\uddb6\uddb8\uddb9\uddbb\uddcd\uddcf\uddd1-\udddd\udec3-\udec5\udef1-\udef8]|[\u270a\u270b]))(?:\ud83c[\udffb-\udfff])?|(?:\ud83c\udff4\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f|\ud83c\udff4\udb40\udc67\udb40\udc62\udb40\udc73\udb40\udc63\udb40\udc74\udb40\udc7f|\ud83c\udff4\udb40\udc67\udb40\udc62\udb40\udc77\udb40\udc6c\udb40\udc73\udb40\udc7f|\ud83c\udde6\ud83c[\udde8-\uddec\uddee\uddf1\uddf2\uddf4\uddf6-\uddfa\uddfc\uddfd\uddff]|\ud83c\udde7\ud83c[\udde6\udde7\udde9-\uddef\uddf1-\uddf4\uddf6-\uddf9\uddfb\uddfc\uddfe\uddff]|\ud83c\udde8\ud83c[\udde6\udde8\udde9\uddeb-\uddee\uddf0-\uddf7\uddfa-\uddff]|\ud83c\udde9\ud83c[\uddea\uddec\uddef\uddf0\uddf2\uddf4\uddff]|\ud83c\uddea\ud83c[\udde6\udde8\uddea\uddec\udded\uddf7-\uddfa]|\ud83c\uddeb\ud83c[\uddee-\uddf0\uddf2\uddf4\uddf7]|\ud83c\uddec\ud83c[\udde6\udde7\udde9-\uddee\uddf1-\uddf3\uddf5-\uddfa\uddfc\uddfe]|\ud83c\udded\ud83c[\uddf0\uddf2\uddf3\uddf7\uddf9\uddfa]|\ud83c\uddee\ud83c[\udde8-\uddea\uddf1-\uddf4\uddf6-\uddf9]|\ud83c\uddef\ud83c[\uddea\uddf2\uddf4\uddf5]|\ud83c\uddf0\ud83c[\uddea\uddec-\uddee\uddf2\uddf3\uddf5\uddf7\uddfc\uddfe\uddff]|\ud83c\uddf1\ud83c[\udde6-\udde8\uddee\uddf0\uddf7-\uddfb\uddfe]|\ud83c\uddf2\ud83c[\udde6\udde8-\udded\uddf0-\uddff]|\ud83c\uddf3\ud83c[\udde6\udde8\uddea-\uddec\uddee\uddf1\uddf4\uddf5\uddf7\uddfa\uddff]|\ud83c\uddf4\ud83c\uddf2|\ud83c\uddf5\ud83c[\udde6\uddea-\udded\uddf0-\uddf3\uddf7-\uddf9\uddfc\uddfe]|\ud83c\uddf6\ud83c\udde6|\ud83c\uddf7\ud83c[\uddea\uddf4\uddf8\uddfa\uddfc]|\ud83c\uddf8\ud83c[\udde6-\uddea\uddec-\uddf4\uddf7-\uddf9\uddfb\uddfd-\uddff]|\ud83c\uddf9\ud83c[\udde6\udde8\udde9\uddeb-\udded\uddef-\uddf4\uddf7\uddf9\uddfb\uddfc\uddff]|\ud83c\uddfa\ud83c[\udde6\uddec\uddf2\uddf3\uddf8\uddfe\uddff]|\ud83c\uddfb\ud83c[\udde6\udde8\uddea\uddec\uddee\uddf3\uddfa]|\ud83c\uddfc\ud83c[\uddeb\uddf8]|\ud83c\uddfd\ud83c\uddf0|\ud83c\uddfe\ud83c[\uddea\uddf9]|\ud83c\uddff\ud83c[\udde6\uddf2\uddfc]|\ud83c[\udccf\udd8e\udd91-\udd9a\udde6-\uddff\ude01\ude32-\ude36\ude38-\ude3a\ude50\ude51\udf00-\udf20\udf2d-\udf35\udf37-\udf7c\udf7e-\udf84\udf86-\udf93\udfa0-\udfc1\udfc5\udfc6\udfc8\udfc9\udfcf-\udfd3\udfe0-\udff0\udff4\udff8-\udfff]|\ud83d[\udc00-\udc3e\udc40\udc44\udc45\udc51-\udc65\udc6a\udc79-\udc7b\udc7d-\udc80\udc84\udc88-\udc8e\udc90\udc92-\udca9\udcab-\udcfc\udcff-\udd3d\udd4b-\udd4e\udd50-\udd67\udda4\uddfb-\ude44\ude48-\ude4a\ude80-\udea2\udea4-\udeb3\udeb7-\udebf\udec1-\udec5\uded0-\uded2\uded5-\uded8\udedc-\udedf\udeeb\udeec\udef4-\udefc\udfe0-\udfeb\udff0]|\ud83e[\udd0d\udd0e\udd10-\udd17\udd20-\udd25\udd27-\udd2f\udd3a\udd3f-\udd45\udd47-\udd76\udd78-\uddb4\uddb7\uddba\uddbc-\uddcc\uddd0\uddde-\uddff\ude70-\ude7c\ude80-\ude8a\ude8e-\udec2\udec6\udec8\udecd-\udedc\udedf-\udeea\udeef]|[\u23e9-\u23ec\u23f0\u23f3\u267e\u26ce\u2705\u2728\u274c\u274e\u2753-\u2755\u2795-\u2797\u27b0\u27bf\ue50a])|\ufe0f)/});var Ha=ie(Tt=>{"use strict";var lo=Tt&&Tt.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(Tt,"__esModule",{value:!0});Tt.twemoji=void 0;var no=lo(le()),co=ka();Tt.twemoji={order:no.default.defaultRules.strong.order,match:e=>co.TwemojiRegex.exec(e),parse:function(e){return{name:e[0]}}}});var $a=ie(Ct=>{"use strict";var ho=Ct&&Ct.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(Ct,"__esModule",{value:!0});Ct.channel=void 0;var uo=ho(le()),fo=fe();Ct.channel={order:uo.default.defaultRules.strong.order,match:e=>fo.ChannelMentionRegex.exec(e),parse:function(e){return{id:e[1]}}}});var Ta=ie(Et=>{"use strict";var mo=Et&&Et.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(Et,"__esModule",{value:!0});Et.timestamp=void 0;var po=mo(le()),vo=fe();Et.timestamp={order:po.default.defaultRules.strong.order,match:e=>vo.TimestampRegex.exec(e),parse:function(e){return{timestamp:e[1],format:e[2]}}}});var qe=ie(Sr=>{"use strict";Object.defineProperty(Sr,"__esModule",{value:!0});Sr.extend=void 0;var go=(e,r)=>Object.assign({},r,e);Sr.extend=go});var Ca=ie(jt=>{"use strict";var _o=jt&&jt.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(jt,"__esModule",{value:!0});jt.blockQuote=void 0;var bo=_o(le()),zo=qe(),yo=fe();jt.blockQuote=(0,zo.extend)({match:function(e,r,i){return!/^$|\n *$/.test(i)||r.inQuote?null:yo.BlockQuoteRegex.exec(e)},parse:function(e,r,i){let t=e[0],l=!!/^ *>>> ?/.exec(t)?/^ *>>> ?/:/^ *> ?/gm,s=t.replace(l,"");return{content:r(s,Object.assign({},i,{inQuote:!0})),type:"blockQuote"}}},bo.default.defaultRules.blockQuote)});var ja=ie(At=>{"use strict";var xo=At&&At.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(At,"__esModule",{value:!0});At.strikethrough=void 0;var Ea=xo(le()),Mo=qe(),wo=fe();At.strikethrough=(0,Mo.extend)({match:Ea.default.inlineRegex(wo.StrikeThroughRegex)},Ea.default.defaultRules.del)});var Sa=ie(St=>{"use strict";var ko=St&&St.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(St,"__esModule",{value:!0});St.codeBlock=void 0;var Aa=ko(le()),Ho=qe(),$o=fe();St.codeBlock=(0,Ho.extend)({match:Aa.default.inlineRegex($o.CodeBlockRegex),parse:function(e,r,i){return{lang:(e[2]||"").trim(),content:e[3]||"",inQuote:i.inQuote||!1}}},Aa.default.defaultRules.codeBlock)});var Da=ie(Dt=>{"use strict";var To=Dt&&Dt.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(Dt,"__esModule",{value:!0});Dt.emoji=void 0;var Co=To(le()),Eo=fe();Dt.emoji={order:Co.default.defaultRules.strong.order,match:e=>Eo.EmojiRegex.exec(e),parse:function(e){return{animated:e[1]==="a",name:e[2],id:e[3]}}}});var Oa=ie(Ot=>{"use strict";var jo=Ot&&Ot.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(Ot,"__esModule",{value:!0});Ot.role=void 0;var Ao=jo(le()),So=fe();Ot.role={order:Ao.default.defaultRules.strong.order,match:e=>So.RoleMentionRegex.exec(e),parse:function(e){return{id:e[1]}}}});var Va=ie(Vt=>{"use strict";var Do=Vt&&Vt.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(Vt,"__esModule",{value:!0});Vt.autolink=void 0;var Oo=Do(le()),Vo=qe();Vt.autolink=(0,Vo.extend)({parse:e=>({content:[{type:"text",content:e[1]}],target:e[1]})},Oo.default.defaultRules.autolink)});var Ra=ie(Rt=>{"use strict";var Ro=Rt&&Rt.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(Rt,"__esModule",{value:!0});Rt.here=void 0;var Io=Ro(le()),Bo=fe();Rt.here={order:Io.default.defaultRules.strong.order,match:e=>Bo.HereRegex.exec(e),parse:function(){return{}}}});var Ia=ie(It=>{"use strict";var Po=It&&It.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(It,"__esModule",{value:!0});It.emoticon=void 0;var No=Po(le()),Lo=fe();It.emoticon={order:No.default.defaultRules.text.order,match:e=>Lo.EmoticonRegex.exec(e),parse:function(e){return{type:"text",content:e[1]}}}});var Ba=ie(Bt=>{"use strict";var Uo=Bt&&Bt.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(Bt,"__esModule",{value:!0});Bt.user=void 0;var qo=Uo(le()),Fo=fe();Bt.user={order:qo.default.defaultRules.strong.order,match:e=>Fo.UserMentionRegex.exec(e),parse:function(e){return{id:e[1],type:"user"}}}});var Pa=ie(Dr=>{"use strict";Object.defineProperty(Dr,"__esModule",{value:!0});Dr.spoiler=void 0;var Zo=fe();Dr.spoiler={order:0,match:e=>Zo.SpoilerRegex.exec(e),parse:function(e,r,i){return{content:r(e[1],i)}}}});var Na=ie(Pt=>{"use strict";var Wo=Pt&&Pt.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(Pt,"__esModule",{value:!0});Pt.heading=void 0;var Go=Wo(le()),Qo=qe(),Ko=fe();Pt.heading=(0,Qo.extend)({match:function(e,r){return r.prevCapture===null||r.prevCapture.slice(-1)[0]===`
`?Ko.HeadingRegex.exec(e):null}},Go.default.defaultRules.heading)});var La=ie(Nt=>{"use strict";var Xo=Nt&&Nt.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(Nt,"__esModule",{value:!0});Nt.subtext=void 0;var Yo=Xo(le()),Jo=fe();Nt.subtext={order:Yo.default.defaultRules.heading.order-.5,match:function(e,r){return r.prevCapture===null||r.prevCapture.slice(-1)[0]===`
`?Jo.SubtextRegex.exec(e):null},parse:function(e,r,i){return{content:r(e[1],i)}}}});var Ua=ie(Lt=>{"use strict";var ed=Lt&&Lt.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(Lt,"__esModule",{value:!0});Lt.text=void 0;var td=ed(le()),rd=qe(),id=fe();Lt.text=(0,rd.extend)({match:e=>id.TextRegex.exec(e)},td.default.defaultRules.text)});var qa=ie(Ut=>{"use strict";var ad=Ut&&Ut.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(Ut,"__esModule",{value:!0});Ut.url=void 0;var sd=ad(le()),od=qe();Ut.url=(0,od.extend)({parse:e=>({content:[{type:"text",content:e[1]}],target:e[1]})},sd.default.defaultRules.url)});var Za=ie(qt=>{"use strict";var dd=qt&&qt.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(qt,"__esModule",{value:!0});qt.em=void 0;var ld=qe(),Fa=dd(le());qt.em=(0,ld.extend)({parse:function(e,r,i){let t=Fa.default.defaultRules.em.parse(e,r,Object.assign({},i,{inEmphasis:!0}));return i.inEmphasis?t.content:t}},Fa.default.defaultRules.em)});var Ga=ie(Ft=>{"use strict";var nd=Ft&&Ft.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(Ft,"__esModule",{value:!0});Ft.br=void 0;var Wa=nd(le()),cd=qe();Ft.br=(0,cd.extend)({match:Wa.default.anyScopeRegex(/^\n/)},Wa.default.defaultRules.br)});var Ka=ie(ve=>{"use strict";var hd=ve&&ve.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(ve,"__esModule",{value:!0});ve.rulesExtended=ve.rules=ve.SimpleMarkdown=void 0;ve.parse=Qa;var We=hd(le());ve.SimpleMarkdown=We.default;var ud=xa(),fd=Ma(),md=wa(),pd=Ha(),vd=$a(),gd=Ta(),_d=Ca(),bd=ja(),zd=Sa(),yd=Da(),xd=Oa(),Md=Va(),wd=Ra(),kd=Ia(),Hd=Ba(),$d=Pa(),Td=Na(),Cd=La(),Ed=Ua(),jd=qa(),Ad=Za(),Sd=Ga();ve.rules={blockQuote:_d.blockQuote,codeBlock:zd.codeBlock,newline:We.default.defaultRules.newline,escape:We.default.defaultRules.escape,autolink:Md.autolink,url:jd.url,em:Ad.em,strong:We.default.defaultRules.strong,underline:We.default.defaultRules.u,strikethrough:bd.strikethrough,inlineCode:We.default.defaultRules.inlineCode,text:Ed.text,emoticon:kd.emoticon,br:Sd.br,spoiler:$d.spoiler,heading:Td.heading,subtext:Cd.subtext,user:Hd.user,channel:vd.channel,role:xd.role,emoji:yd.emoji,everyone:md.everyone,here:wd.here,twemoji:pd.twemoji,timestamp:gd.timestamp,slashCommand:fd.slashCommand,guildNavigation:ud.guildNavigation};ve.rulesExtended=Object.assign(Object.assign({},ve.rules),{link:We.default.defaultRules.link});var Dd=We.default.parserFor(ve.rules),Od=We.default.parserFor(ve.rulesExtended);function Qa(e,r="normal"){return r==="normal"?Dd(e,{inline:!0}):Od(e,{inline:!0})}ve.default=Qa});var un=Ss(Ka());var Or=globalThis,Vr=Or.ShadowRoot&&(Or.ShadyCSS===void 0||Or.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,Ti=Symbol(),Xa=new WeakMap,ir=class{constructor(r,i,t){if(this._$cssResult$=!0,t!==Ti)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=r,this.t=i}get styleSheet(){let r=this.o,i=this.t;if(Vr&&r===void 0){let t=i!==void 0&&i.length===1;t&&(r=Xa.get(i)),r===void 0&&((this.o=r=new CSSStyleSheet).replaceSync(this.cssText),t&&Xa.set(i,r))}return r}toString(){return this.cssText}},Ya=e=>new ir(typeof e=="string"?e:e+"",void 0,Ti),q=(e,...r)=>{let i=e.length===1?e[0]:r.reduce((t,a,l)=>t+(s=>{if(s._$cssResult$===!0)return s.cssText;if(typeof s=="number")return s;throw Error("Value passed to 'css' function must be a 'css' function result: "+s+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(a)+e[l+1],e[0]);return new ir(i,e,Ti)},Ja=(e,r)=>{if(Vr)e.adoptedStyleSheets=r.map(i=>i instanceof CSSStyleSheet?i:i.styleSheet);else for(let i of r){let t=document.createElement("style"),a=Or.litNonce;a!==void 0&&t.setAttribute("nonce",a),t.textContent=i.cssText,e.appendChild(t)}},Ci=Vr?e=>e:e=>e instanceof CSSStyleSheet?(r=>{let i="";for(let t of r.cssRules)i+=t.cssText;return Ya(i)})(e):e;var{is:Vd,defineProperty:Rd,getOwnPropertyDescriptor:Id,getOwnPropertyNames:Bd,getOwnPropertySymbols:Pd,getPrototypeOf:Nd}=Object,Rr=globalThis,es=Rr.trustedTypes,Ld=es?es.emptyScript:"",Ud=Rr.reactiveElementPolyfillSupport,ar=(e,r)=>e,sr={toAttribute(e,r){switch(r){case Boolean:e=e?Ld:null;break;case Object:case Array:e=e==null?e:JSON.stringify(e)}return e},fromAttribute(e,r){let i=e;switch(r){case Boolean:i=e!==null;break;case Number:i=e===null?null:Number(e);break;case Object:case Array:try{i=JSON.parse(e)}catch{i=null}}return i}},Ir=(e,r)=>!Vd(e,r),ts={attribute:!0,type:String,converter:sr,reflect:!1,useDefault:!1,hasChanged:Ir};Symbol.metadata??=Symbol("metadata"),Rr.litPropertyMetadata??=new WeakMap;var Ge=class extends HTMLElement{static addInitializer(r){this._$Ei(),(this.l??=[]).push(r)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(r,i=ts){if(i.state&&(i.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(r)&&((i=Object.create(i)).wrapped=!0),this.elementProperties.set(r,i),!i.noAccessor){let t=Symbol(),a=this.getPropertyDescriptor(r,t,i);a!==void 0&&Rd(this.prototype,r,a)}}static getPropertyDescriptor(r,i,t){let{get:a,set:l}=Id(this.prototype,r)??{get(){return this[i]},set(s){this[i]=s}};return{get:a,set(s){let n=a?.call(this);l?.call(this,s),this.requestUpdate(r,n,t)},configurable:!0,enumerable:!0}}static getPropertyOptions(r){return this.elementProperties.get(r)??ts}static _$Ei(){if(this.hasOwnProperty(ar("elementProperties")))return;let r=Nd(this);r.finalize(),r.l!==void 0&&(this.l=[...r.l]),this.elementProperties=new Map(r.elementProperties)}static finalize(){if(this.hasOwnProperty(ar("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(ar("properties"))){let i=this.properties,t=[...Bd(i),...Pd(i)];for(let a of t)this.createProperty(a,i[a])}let r=this[Symbol.metadata];if(r!==null){let i=litPropertyMetadata.get(r);if(i!==void 0)for(let[t,a]of i)this.elementProperties.set(t,a)}this._$Eh=new Map;for(let[i,t]of this.elementProperties){let a=this._$Eu(i,t);a!==void 0&&this._$Eh.set(a,i)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(r){let i=[];if(Array.isArray(r)){let t=new Set(r.flat(1/0).reverse());for(let a of t)i.unshift(Ci(a))}else r!==void 0&&i.push(Ci(r));return i}static _$Eu(r,i){let t=i.attribute;return t===!1?void 0:typeof t=="string"?t:typeof r=="string"?r.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(r=>this.enableUpdating=r),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(r=>r(this))}addController(r){(this._$EO??=new Set).add(r),this.renderRoot!==void 0&&this.isConnected&&r.hostConnected?.()}removeController(r){this._$EO?.delete(r)}_$E_(){let r=new Map,i=this.constructor.elementProperties;for(let t of i.keys())this.hasOwnProperty(t)&&(r.set(t,this[t]),delete this[t]);r.size>0&&(this._$Ep=r)}createRenderRoot(){let r=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return Ja(r,this.constructor.elementStyles),r}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(r=>r.hostConnected?.())}enableUpdating(r){}disconnectedCallback(){this._$EO?.forEach(r=>r.hostDisconnected?.())}attributeChangedCallback(r,i,t){this._$AK(r,t)}_$ET(r,i){let t=this.constructor.elementProperties.get(r),a=this.constructor._$Eu(r,t);if(a!==void 0&&t.reflect===!0){let l=(t.converter?.toAttribute!==void 0?t.converter:sr).toAttribute(i,t.type);this._$Em=r,l==null?this.removeAttribute(a):this.setAttribute(a,l),this._$Em=null}}_$AK(r,i){let t=this.constructor,a=t._$Eh.get(r);if(a!==void 0&&this._$Em!==a){let l=t.getPropertyOptions(a),s=typeof l.converter=="function"?{fromAttribute:l.converter}:l.converter?.fromAttribute!==void 0?l.converter:sr;this._$Em=a;let n=s.fromAttribute(i,l.type);this[a]=n??this._$Ej?.get(a)??n,this._$Em=null}}requestUpdate(r,i,t,a=!1,l){if(r!==void 0){let s=this.constructor;if(a===!1&&(l=this[r]),t??=s.getPropertyOptions(r),!((t.hasChanged??Ir)(l,i)||t.useDefault&&t.reflect&&l===this._$Ej?.get(r)&&!this.hasAttribute(s._$Eu(r,t))))return;this.C(r,i,t)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(r,i,{useDefault:t,reflect:a,wrapped:l},s){t&&!(this._$Ej??=new Map).has(r)&&(this._$Ej.set(r,s??i??this[r]),l!==!0||s!==void 0)||(this._$AL.has(r)||(this.hasUpdated||t||(i=void 0),this._$AL.set(r,i)),a===!0&&this._$Em!==r&&(this._$Eq??=new Set).add(r))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(i){Promise.reject(i)}let r=this.scheduleUpdate();return r!=null&&await r,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[a,l]of this._$Ep)this[a]=l;this._$Ep=void 0}let t=this.constructor.elementProperties;if(t.size>0)for(let[a,l]of t){let{wrapped:s}=l,n=this[a];s!==!0||this._$AL.has(a)||n===void 0||this.C(a,void 0,l,n)}}let r=!1,i=this._$AL;try{r=this.shouldUpdate(i),r?(this.willUpdate(i),this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(i)):this._$EM()}catch(t){throw r=!1,this._$EM(),t}r&&this._$AE(i)}willUpdate(r){}_$AE(r){this._$EO?.forEach(i=>i.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(r)),this.updated(r)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(r){return!0}update(r){this._$Eq&&=this._$Eq.forEach(i=>this._$ET(i,this[i])),this._$EM()}updated(r){}firstUpdated(r){}};Ge.elementStyles=[],Ge.shadowRootOptions={mode:"open"},Ge[ar("elementProperties")]=new Map,Ge[ar("finalized")]=new Map,Ud?.({ReactiveElement:Ge}),(Rr.reactiveElementVersions??=[]).push("2.1.2");var ji=globalThis,rs=e=>e,Br=ji.trustedTypes,is=Br?Br.createPolicy("lit-html",{createHTML:e=>e}):void 0,Ai="$lit$",Qe=`lit$${Math.random().toFixed(9).slice(2)}$`,Si="?"+Qe,qd=`<${Si}>`,vt=document,dr=()=>vt.createComment(""),lr=e=>e===null||typeof e!="object"&&typeof e!="function",Di=Array.isArray,ns=e=>Di(e)||typeof e?.[Symbol.iterator]=="function",Ei=`[ 	
\f\r]`,or=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,as=/-->/g,ss=/>/g,mt=RegExp(`>|${Ei}(?:([^\\s"'>=/]+)(${Ei}*=${Ei}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),os=/'/g,ds=/"/g,cs=/^(?:script|style|textarea|title)$/i,Oi=e=>(r,...i)=>({_$litType$:e,strings:r,values:i}),f=Oi(1),C=Oi(2),Zn=Oi(3),Ve=Symbol.for("lit-noChange"),ce=Symbol.for("lit-nothing"),ls=new WeakMap,pt=vt.createTreeWalker(vt,129);function hs(e,r){if(!Di(e)||!e.hasOwnProperty("raw"))throw Error("invalid template strings array");return is!==void 0?is.createHTML(r):r}var us=(e,r)=>{let i=e.length-1,t=[],a,l=r===2?"<svg>":r===3?"<math>":"",s=or;for(let n=0;n<i;n++){let p=e[n],u,d,o=-1,_=0;for(;_<p.length&&(s.lastIndex=_,d=s.exec(p),d!==null);)_=s.lastIndex,s===or?d[1]==="!--"?s=as:d[1]!==void 0?s=ss:d[2]!==void 0?(cs.test(d[2])&&(a=RegExp("</"+d[2],"g")),s=mt):d[3]!==void 0&&(s=mt):s===mt?d[0]===">"?(s=a??or,o=-1):d[1]===void 0?o=-2:(o=s.lastIndex-d[2].length,u=d[1],s=d[3]===void 0?mt:d[3]==='"'?ds:os):s===ds||s===os?s=mt:s===as||s===ss?s=or:(s=mt,a=void 0);let g=s===mt&&e[n+1].startsWith("/>")?" ":"";l+=s===or?p+qd:o>=0?(t.push(u),p.slice(0,o)+Ai+p.slice(o)+Qe+g):p+Qe+(o===-2?n:g)}return[hs(e,l+(e[i]||"<?>")+(r===2?"</svg>":r===3?"</math>":"")),t]},nr=class e{constructor({strings:r,_$litType$:i},t){let a;this.parts=[];let l=0,s=0,n=r.length-1,p=this.parts,[u,d]=us(r,i);if(this.el=e.createElement(u,t),pt.currentNode=this.el.content,i===2||i===3){let o=this.el.content.firstChild;o.replaceWith(...o.childNodes)}for(;(a=pt.nextNode())!==null&&p.length<n;){if(a.nodeType===1){if(a.hasAttributes())for(let o of a.getAttributeNames())if(o.endsWith(Ai)){let _=d[s++],g=a.getAttribute(o).split(Qe),v=/([.?@])?(.*)/.exec(_);p.push({type:1,index:l,name:v[2],strings:g,ctor:v[1]==="."?Nr:v[1]==="?"?Lr:v[1]==="@"?Ur:_t}),a.removeAttribute(o)}else o.startsWith(Qe)&&(p.push({type:6,index:l}),a.removeAttribute(o));if(cs.test(a.tagName)){let o=a.textContent.split(Qe),_=o.length-1;if(_>0){a.textContent=Br?Br.emptyScript:"";for(let g=0;g<_;g++)a.append(o[g],dr()),pt.nextNode(),p.push({type:2,index:++l});a.append(o[_],dr())}}}else if(a.nodeType===8)if(a.data===Si)p.push({type:2,index:l});else{let o=-1;for(;(o=a.data.indexOf(Qe,o+1))!==-1;)p.push({type:7,index:l}),o+=Qe.length-1}l++}}static createElement(r,i){let t=vt.createElement("template");return t.innerHTML=r,t}};function gt(e,r,i=e,t){if(r===Ve)return r;let a=t!==void 0?i._$Co?.[t]:i._$Cl,l=lr(r)?void 0:r._$litDirective$;return a?.constructor!==l&&(a?._$AO?.(!1),l===void 0?a=void 0:(a=new l(e),a._$AT(e,i,t)),t!==void 0?(i._$Co??=[])[t]=a:i._$Cl=a),a!==void 0&&(r=gt(e,a._$AS(e,r.values),a,t)),r}var Pr=class{constructor(r,i){this._$AV=[],this._$AN=void 0,this._$AD=r,this._$AM=i}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(r){let{el:{content:i},parts:t}=this._$AD,a=(r?.creationScope??vt).importNode(i,!0);pt.currentNode=a;let l=pt.nextNode(),s=0,n=0,p=t[0];for(;p!==void 0;){if(s===p.index){let u;p.type===2?u=new Zt(l,l.nextSibling,this,r):p.type===1?u=new p.ctor(l,p.name,p.strings,this,r):p.type===6&&(u=new qr(l,this,r)),this._$AV.push(u),p=t[++n]}s!==p?.index&&(l=pt.nextNode(),s++)}return pt.currentNode=vt,a}p(r){let i=0;for(let t of this._$AV)t!==void 0&&(t.strings!==void 0?(t._$AI(r,t,i),i+=t.strings.length-2):t._$AI(r[i])),i++}},Zt=class e{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(r,i,t,a){this.type=2,this._$AH=ce,this._$AN=void 0,this._$AA=r,this._$AB=i,this._$AM=t,this.options=a,this._$Cv=a?.isConnected??!0}get parentNode(){let r=this._$AA.parentNode,i=this._$AM;return i!==void 0&&r?.nodeType===11&&(r=i.parentNode),r}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(r,i=this){r=gt(this,r,i),lr(r)?r===ce||r==null||r===""?(this._$AH!==ce&&this._$AR(),this._$AH=ce):r!==this._$AH&&r!==Ve&&this._(r):r._$litType$!==void 0?this.$(r):r.nodeType!==void 0?this.T(r):ns(r)?this.k(r):this._(r)}O(r){return this._$AA.parentNode.insertBefore(r,this._$AB)}T(r){this._$AH!==r&&(this._$AR(),this._$AH=this.O(r))}_(r){this._$AH!==ce&&lr(this._$AH)?this._$AA.nextSibling.data=r:this.T(vt.createTextNode(r)),this._$AH=r}$(r){let{values:i,_$litType$:t}=r,a=typeof t=="number"?this._$AC(r):(t.el===void 0&&(t.el=nr.createElement(hs(t.h,t.h[0]),this.options)),t);if(this._$AH?._$AD===a)this._$AH.p(i);else{let l=new Pr(a,this),s=l.u(this.options);l.p(i),this.T(s),this._$AH=l}}_$AC(r){let i=ls.get(r.strings);return i===void 0&&ls.set(r.strings,i=new nr(r)),i}k(r){Di(this._$AH)||(this._$AH=[],this._$AR());let i=this._$AH,t,a=0;for(let l of r)a===i.length?i.push(t=new e(this.O(dr()),this.O(dr()),this,this.options)):t=i[a],t._$AI(l),a++;a<i.length&&(this._$AR(t&&t._$AB.nextSibling,a),i.length=a)}_$AR(r=this._$AA.nextSibling,i){for(this._$AP?.(!1,!0,i);r!==this._$AB;){let t=rs(r).nextSibling;rs(r).remove(),r=t}}setConnected(r){this._$AM===void 0&&(this._$Cv=r,this._$AP?.(r))}},_t=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(r,i,t,a,l){this.type=1,this._$AH=ce,this._$AN=void 0,this.element=r,this.name=i,this._$AM=a,this.options=l,t.length>2||t[0]!==""||t[1]!==""?(this._$AH=Array(t.length-1).fill(new String),this.strings=t):this._$AH=ce}_$AI(r,i=this,t,a){let l=this.strings,s=!1;if(l===void 0)r=gt(this,r,i,0),s=!lr(r)||r!==this._$AH&&r!==Ve,s&&(this._$AH=r);else{let n=r,p,u;for(r=l[0],p=0;p<l.length-1;p++)u=gt(this,n[t+p],i,p),u===Ve&&(u=this._$AH[p]),s||=!lr(u)||u!==this._$AH[p],u===ce?r=ce:r!==ce&&(r+=(u??"")+l[p+1]),this._$AH[p]=u}s&&!a&&this.j(r)}j(r){r===ce?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,r??"")}},Nr=class extends _t{constructor(){super(...arguments),this.type=3}j(r){this.element[this.name]=r===ce?void 0:r}},Lr=class extends _t{constructor(){super(...arguments),this.type=4}j(r){this.element.toggleAttribute(this.name,!!r&&r!==ce)}},Ur=class extends _t{constructor(r,i,t,a,l){super(r,i,t,a,l),this.type=5}_$AI(r,i=this){if((r=gt(this,r,i,0)??ce)===Ve)return;let t=this._$AH,a=r===ce&&t!==ce||r.capture!==t.capture||r.once!==t.once||r.passive!==t.passive,l=r!==ce&&(t===ce||a);a&&this.element.removeEventListener(this.name,this,t),l&&this.element.addEventListener(this.name,this,r),this._$AH=r}handleEvent(r){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,r):this._$AH.handleEvent(r)}},qr=class{constructor(r,i,t){this.element=r,this.type=6,this._$AN=void 0,this._$AM=i,this.options=t}get _$AU(){return this._$AM._$AU}_$AI(r){gt(this,r)}},fs={M:Ai,P:Qe,A:Si,C:1,L:us,R:Pr,D:ns,V:gt,I:Zt,H:_t,N:Lr,U:Ur,B:Nr,F:qr},Fd=ji.litHtmlPolyfillSupport;Fd?.(nr,Zt),(ji.litHtmlVersions??=[]).push("3.3.3");var ms=(e,r,i)=>{let t=i?.renderBefore??r,a=t._$litPart$;if(a===void 0){let l=i?.renderBefore??null;t._$litPart$=a=new Zt(r.insertBefore(dr(),l),l,void 0,i??{})}return a._$AI(e),a};var Vi=globalThis,P=class extends Ge{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let r=super.createRenderRoot();return this.renderOptions.renderBefore??=r.firstChild,r}update(r){let i=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(r),this._$Do=ms(i,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return Ve}};P._$litElement$=!0,P.finalized=!0,Vi.litElementHydrateSupport?.({LitElement:P});var Zd=Vi.litElementPolyfillSupport;Zd?.({LitElement:P});(Vi.litElementVersions??=[]).push("4.2.2");var U=e=>(r,i)=>{i!==void 0?i.addInitializer(()=>{customElements.define(e,r)}):customElements.define(e,r)};var Wd={attribute:!0,type:String,converter:sr,reflect:!1,hasChanged:Ir},Gd=(e=Wd,r,i)=>{let{kind:t,metadata:a}=i,l=globalThis.litPropertyMetadata.get(a);if(l===void 0&&globalThis.litPropertyMetadata.set(a,l=new Map),t==="setter"&&((e=Object.create(e)).wrapped=!0),l.set(i.name,e),t==="accessor"){let{name:s}=i;return{set(n){let p=r.get.call(this);r.set.call(this,n),this.requestUpdate(s,p,e,!0,n)},init(n){return n!==void 0&&this.C(s,void 0,e,n),n}}}if(t==="setter"){let{name:s}=i;return function(n){let p=this[s];r.call(this,n),this.requestUpdate(s,p,e,!0,n)}}throw Error("Unsupported decorator location: "+t)};function z(e){return(r,i)=>typeof i=="object"?Gd(e,r,i):((t,a,l)=>{let s=a.hasOwnProperty(l);return a.constructor.createProperty(l,t),s?Object.getOwnPropertyDescriptor(a,l):void 0})(e,r,i)}var Qd=function(e,r,i,t,a,l){function s(m){if(m!==void 0&&typeof m!="function")throw new TypeError("Function expected");return m}for(var n=t.kind,p=n==="getter"?"get":n==="setter"?"set":"value",u=!r&&e?t.static?e:e.prototype:null,d=r||(u?Object.getOwnPropertyDescriptor(u,t.name):{}),o,_=!1,g=i.length-1;g>=0;g--){var v={};for(var h in t)v[h]=h==="access"?{}:t[h];for(var h in t.access)v.access[h]=t.access[h];v.addInitializer=function(m){if(_)throw new TypeError("Cannot add initializers after decoration has completed");l.push(s(m||null))};var c=(0,i[g])(n==="accessor"?{get:d.get,set:d.set}:d[p],v);if(n==="accessor"){if(c===void 0)continue;if(c===null||typeof c!="object")throw new TypeError("Object expected");(o=s(c.get))&&(d.get=o),(o=s(c.set))&&(d.set=o),(o=s(c.init))&&a.unshift(o)}else(o=s(c))&&(n==="field"?a.unshift(o):d[p]=o)}u&&Object.defineProperty(u,t.name,d),_=!0},Kd=function(e,r,i){for(var t=arguments.length>2,a=0;a<r.length;a++)i=t?r[a].call(e,i):r[a].call(e);return t?i:void 0},Dc=(()=>{let e=[U("discord-action-row")],r,i=[],t,a=P;var l=class extends a{static{t=this}static{let s=typeof Symbol=="function"&&Symbol.metadata?Object.create(a[Symbol.metadata]??null):void 0;Qd(null,r={value:t},e,{kind:"class",name:t.name,metadata:s},null,i),l=t=r.value,s&&Object.defineProperty(t,Symbol.metadata,{enumerable:!0,configurable:!0,writable:!0,value:s})}static styles=q`
		:host {
			display: flex;
			flex-wrap: wrap;
		}
	`;render(){return f`<slot></slot>`}static{Kd(t,i)}};return l=t})();var Xd=function(e,r,i,t,a,l){function s(m){if(m!==void 0&&typeof m!="function")throw new TypeError("Function expected");return m}for(var n=t.kind,p=n==="getter"?"get":n==="setter"?"set":"value",u=!r&&e?t.static?e:e.prototype:null,d=r||(u?Object.getOwnPropertyDescriptor(u,t.name):{}),o,_=!1,g=i.length-1;g>=0;g--){var v={};for(var h in t)v[h]=h==="access"?{}:t[h];for(var h in t.access)v.access[h]=t.access[h];v.addInitializer=function(m){if(_)throw new TypeError("Cannot add initializers after decoration has completed");l.push(s(m||null))};var c=(0,i[g])(n==="accessor"?{get:d.get,set:d.set}:d[p],v);if(n==="accessor"){if(c===void 0)continue;if(c===null||typeof c!="object")throw new TypeError("Object expected");(o=s(c.get))&&(d.get=o),(o=s(c.set))&&(d.set=o),(o=s(c.init))&&a.unshift(o)}else(o=s(c))&&(n==="field"?a.unshift(o):d[p]=o)}u&&Object.defineProperty(u,t.name,d),_=!0},Yd=function(e,r,i){for(var t=arguments.length>2,a=0;a<r.length;a++)i=t?r[a].call(e,i):r[a].call(e);return t?i:void 0},Bc=(()=>{let e=[U("discord-bold")],r,i=[],t,a=P;var l=class extends a{static{t=this}static{let s=typeof Symbol=="function"&&Symbol.metadata?Object.create(a[Symbol.metadata]??null):void 0;Xd(null,r={value:t},e,{kind:"class",name:t.name,metadata:s},null,i),l=t=r.value,s&&Object.defineProperty(t,Symbol.metadata,{enumerable:!0,configurable:!0,writable:!0,value:s})}static styles=q`
		:host > strong {
			font-weight: 700;
		}
	`;render(){return f`
			<strong>
				<slot></slot>
			</strong>
		`}static{Yd(t,i)}};return l=t})();var Wt={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},bt=e=>(...r)=>({_$litDirective$:e,values:r}),ht=class{constructor(r){}get _$AU(){return this._$AM._$AU}_$AT(r,i,t){this._$Ct=r,this._$AM=i,this._$Ci=t}_$AS(r,i){return this.update(r,i)}update(r,i){return this.render(...i)}};var Fe=bt(class extends ht{constructor(e){if(super(e),e.type!==Wt.ATTRIBUTE||e.name!=="class"||e.strings?.length>2)throw Error("`classMap()` can only be used in the `class` attribute and must be the only part in the attribute.")}render(e){return" "+Object.keys(e).filter(r=>e[r]).join(" ")+" "}update(e,[r]){if(this.st===void 0){this.st=new Set,e.strings!==void 0&&(this.nt=new Set(e.strings.join(" ").split(/\s/).filter(t=>t!=="")));for(let t in r)r[t]&&!this.nt?.has(t)&&this.st.add(t);return this.render(r)}let i=e.element.classList;for(let t of this.st)t in r||(i.remove(t),this.st.delete(t));for(let t in r){let a=!!r[t];a===this.st.has(t)||this.nt?.has(t)||(a?(i.add(t),this.st.add(t)):(i.remove(t),this.st.delete(t)))}return Ve}});function O(e,r,i){return e?r(e):i?.(e)}var{I:Jc}=fs;var ps=e=>e.strings===void 0;var cr=(e,r)=>{let i=e._$AN;if(i===void 0)return!1;for(let t of i)t._$AO?.(r,!1),cr(t,r);return!0},Zr=e=>{let r,i;do{if((r=e._$AM)===void 0)break;i=r._$AN,i.delete(e),e=r}while(i?.size===0)},vs=e=>{for(let r;r=e._$AM;e=r){let i=r._$AN;if(i===void 0)r._$AN=i=new Set;else if(i.has(e))break;i.add(e),tl(r)}};function Jd(e){this._$AN!==void 0?(Zr(this),this._$AM=e,vs(this)):this._$AM=e}function el(e,r=!1,i=0){let t=this._$AH,a=this._$AN;if(a!==void 0&&a.size!==0)if(r)if(Array.isArray(t))for(let l=i;l<t.length;l++)cr(t[l],!1),Zr(t[l]);else t!=null&&(cr(t,!1),Zr(t));else cr(this,e)}var tl=e=>{e.type==Wt.CHILD&&(e._$AP??=el,e._$AQ??=Jd)},Wr=class extends ht{constructor(){super(...arguments),this._$AN=void 0}_$AT(r,i,t){super._$AT(r,i,t),vs(this),this.isConnected=r._$AU}_$AO(r,i=!0){r!==this.isConnected&&(this.isConnected=r,r?this.reconnected?.():this.disconnected?.()),i&&(cr(this,r),Zr(this))}setValue(r){if(ps(this._$Ct))this._$Ct._$AI(r,this);else{let i=[...this._$Ct._$AH];i[this._$Ci]=r,this._$Ct._$AI(i,this,0)}}disconnected(){}reconnected(){}};var Ri=class extends Wr{host;element;prevData={};eventData={};render(r){return ce}update(r,[i]){this.element!==r.element&&(this.element=r.element),this.host=r.options?.host??this.element,this.apply(i),this.groom(i),this.prevData={...i}}apply(r){if(!r)return;let{prevData:i,element:t}=this;for(let[a,l]of Object.entries(r)){if(l===i[a])continue;let s=a.slice(1);switch(a[0]){case"@":this.eventData[s]=l,this.applyEvent(s,l);break;case".":t[s]=l;break;case"?":l?t.setAttribute(s,""):t.removeAttribute(s);break;default:l===null?t.removeAttribute(a):t.setAttribute(a,String(l));break}}}groom(r){let{prevData:i,element:t}=this;if(i)for(let[a,l]of Object.entries(i)){let s=a.slice(1);if(!r||!(a in r)&&t[s]===l)switch(a[0]){case"@":this.groomEvent(s,l);break;case".":t[s]=void 0;break;case"?":t.removeAttribute(s);break;default:t.removeAttribute(a);break}}}applyEvent(r,i){let{prevData:t,element:a}=this;this.eventData[r]=i,t[r]&&a.removeEventListener(r,this,i),a.addEventListener(r,this,i)}groomEvent(r,i){let{element:t}=this;Reflect.deleteProperty(this.eventData,r),t.removeEventListener(r,this,i)}handleEvent(r){let i=this.eventData[r.type];typeof i=="function"?i.call(this.host,r):i.handleEvent(r)}disconnected(){let{eventData:r,element:i}=this;for(let[t,a]of Object.entries(r)){let l=t.slice(1);i.removeEventListener(l,this,a)}}reconnected(){let{eventData:r,element:i}=this;for(let[t,a]of Object.entries(r)){let l=t.slice(1);i.addEventListener(l,this,a)}}},E=bt(Ri);var rl=C`
	<path d="M5.688 3.5v.438H5.25v.438h-.438V1.313h-.438V.875h-.436V.438H3.5v6.125h2.625v-.438H5.25v-.438h.438v-.438h.438v-.438h.438V3.5z" fill="#b79cf8"/>
	<path d="M3.063.438v.438h-.438v.438h-.437v3.5h-.875v-.438H.438v1.75h.438v.438h2.625V.438z" fill="#ff7fc0"/>
	<path d="M3.938 0h-.875v.438h.875zm-.875.438h-.438v.438h.438z" fill="#000"/>
	<path d="M3.938.438h-.875v.438h.875zm-.875.437h-.438v.438h.438zm0 1.75h-.438v.438h.438z" fill="#f0f0f0"/>
	<path d="M2.188 5.25H1.75v.438h.438z" fill="#ffa5d3"/>
	<path d="M2.625 5.25h-.437v.438h.438zm-1.75.438H.438v.438h.438zm2.625.438H.875v.438H3.5z" fill="#ff1c90"/>
	<path d="M1.75 5.688h-.437v.438h.438zm-.438-.438H.875v.438h.438zm1.313-.875V3.5h-.437v1.313h.438v1.313h.438v-1.75zm.438-3.5v1.313h-.438v.438h.438v1.313h.438V.875z" fill="#ffa5d3"/>
	<path d="M6.125 3.5h-.438v.438h.438zm-.438.438h-.438v.438h.438zm-3.5.875h-.874v.438h.875zm-.875-.438H.438v.438h.875z" fill="#f0f0f0"/>
	<path d="M.875 5.25v-.875H.438v.875z" fill="#f0f0f0"/>
	<path d="M4.813 1.313h-.438v.438h.438z" fill="#cdbafa"/>
	<path d="M2.625 1.313h-.437v1.313h.438z" fill="#f0f0f0"/>
	<path d="M4.375.438h-.437v.438h.438zm.438.438h-.438v.438h.438zM2.625 4.814h-.437v.438h.438zm3.938 0h-.438v.438h.438zm-.875.438v.438H5.25v.438h.875v-.875zm.438.875v.438H.875v.438h5.688v-.875zM.875 6.125H.438v.438h.438zM7 3.062H5.687V3.5H7zm-5.687.876H0v.438h1.313z" fill="#000"/>
	<path d="M.438 6.125V3.938H0v2.188zm6.563-1.313V3.5h-.438v1.313zM2.625.875h-.437v.438h.438zm-.875.438v3.063h-.437v.438h.875V1.313zm3.5 2.188V1.313h-.438v3.063h.438v-.438h.438V3.5z" fill="#000"/>
	<path d="M3.938.875H3.5v.875h.438zm.438 1.75V1.75h-.438V3.5h.438v.438h.438V2.625zm.875 1.75h-.438v.438h.438zm-1.313 0H3.5v1.313h.438zm.875 1.313h-.438v.438h.438zm0-.875h-.438v.438h.438zm.438.438h-.438v.438h.438z" fill="#cdbafa"/>
	<path d="M5.25 6.125v-.438h-.438v.438H3.5v.438h2.625v-.438zm.438-.875H5.25v.438h.438zm.438-.438h-.438v.438h.438z" fill="#816bee"/>
`;function Gr(e={}){return f`<svg
		${E(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${rl}
	</svg>`}var il=C`
	<path d="M4.375 1.75v-.437h-.437V.438h-.875v.875h-.438v.438h-.437v.438h.438v.438h.438v.438h.875v-.44h.438v-.437h.438V1.75z" fill="#47baff"/>
	<path d="M4.375 5.25v.438h-.437v.875h-.875v-.875h-.438V5.25h-.437v-.438h.438v-.438h.438v-.436h.875v.438h.438v.438h.438v.438z" fill="#ff2c52"/>
	<path d="M3.063 0v.438h.875V0z" fill="#000"/>
	<path d="M3.063.438v.438h.875V.438z" fill="#f0f0f0"/>
	<path d="M3.063 2.625v.438h.875v-.438z" fill="#4282d8"/>
	<path d="M3.063.438h-.438v.875h.438zM.438 3.063H0v.875h.438zm.875 0v-.438H.438v.438zm1.313-1.75h-.438v.438h.438z" fill="#000"/>
	<path d="M2.625 1.75h-.437v.438h.438zm.438-.438h-.438v.438h.438zm0 2.625v.438h.875v-.437z" fill="#f0f0f0"/>
	<path d="M3.063 6.125v.438h.875v-.438zm0-.875h-.438v.438h.438zm-.438-.438h-.437v.438h.438z" fill="#be0351"/>
	<path d="M3.063 4.375h-.438v.438h.438z" fill="#f0f0f0"/>
	<path d="M3.938 5.688h.438V5.25h-.438zm.438-.438h.438v-.438h-.438zm-.438-.438h.438v-.438h-.438z" fill="#be0351"/>
	<path d="M3.5 1.75h-.437v.438h.438z" fill="#f0f0f0"/>
	<path d="M4.375 2.188h-.437v.438h.438zm.438-.438h-.438v.438h.438z" fill="#4282d8"/>
	<path d="M5.25 4.375h.438v-.437h.875v-.875h-.875v-.438H5.25v-.437h-.438v.438h-.438v.438h-.436v.875h.438v.438h.438v.438h.438z" fill="#C7C7C7"/>
	<path d="M6.563 3.063h-.438v.875h.438z" fill="#707070"/>
	<path d="M5.25 2.625v-.437h-.438v.438zm-.438.438v-.438h-.438v.438z" fill="#fff"/>
	<path d="M4.813 4.375v-.437h-.438v.438zm-.438-.438V3.5h-.437v.438zm1.313.438v-.437H5.25v.438zm-.438.438v-.438h-.438v.438z" fill="#707070"/>
	<path d="M1.75 4.375h-.437v-.437H.438v-.875h.875v-.438h.438v-.437h.438v.438h.438v.438h.438v.875h-.44v.438h-.437v.438H1.75z" fill="#C7C7C7"/>
	<path d="M.438 3.938h.438v-.875H.438z" fill="#fff"/>
	<path d="M2.625 3.938h.438v-.875h-.438z" fill="#707070"/>
	<path d="M2.188 2.625v-.437H1.75v.438zm-.438.438v-.438h-.437v.438zm.438.438v-.438H1.75v.438z" fill="#fff"/>
	<path d="M2.625 4.375v-.437h-.437v.438zm-.438.438v-.438H1.75v.438z" fill="#707070"/>
	<path d="M2.188 1.75H1.75v.438h.438zm.438.438h-.438v.438h.438zm.438.438h-.439v.438h.438zm.875.438h-.876v.875h.875zm.438.875h-.439v.438h.438zm.438.438h-.438v.438h.438zM1.75 2.188h-.437v.438h.438zm2.188 4.813v-.438h-.875v.438zm-.875-1.313h-.438v.875h.438zM.438 3.938v.438h.875v-.438zm2.188 1.313h-.438v.438h.438zm-.438-.438H1.75v.438h.438zm-.438-.438h-.437v.438h.438zm2.188-3.063h.438V.438h-.438zm2.625 2.625h.438v-.874h-.438zm0-.875v-.437h-.875v.438zM4.375 1.749h.438v-.436h-.438zm.438.438h.438V1.75h-.438zm-.438.438h.438v-.437h-.438zm-.437.438h.438v-.438h-.438zM2.625 4.376h.438v-.438h-.438zm-.438.438h.438v-.438h-.437z" fill="#000"/>
	<path d="M4.813 2.188h.438V1.75h-.438zm.438.438h.438v-.438h-.438zM3.938 6.564h.438v-.875h-.438zm1.75-2.625v.438h.875v-.439zm-1.313 1.75h.438v-.438h-.438zm.438-.438h.438v-.438h-.438zm.438-.438h.438v-.438h-.438z" fill="#000"/>
`;function Qr(e={}){return f`<svg
		${E(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${il}
	</svg>`}var al=C`
	<path d="M6.125 3.063v-.438h-.438v.438H4.374v-.438h-.436V1.313h.438V.875H3.063v1.75h-.438v.438H.438v.875h.438v.438h.438v-.438h1.313v.438h.438v1.313h-.44v.438h.438v.438h.875v-.438h.438v-.438h-.438V4.376h.438v-.438h1.313v.438h.438v-.438h.438v-.875z" fill="#ffb84b"/>
	<path d="M3.938 0h-.875v.438h.875zM2.625.875H1.313v.438h1.313zm-1.312.438H.875v1.313h.438zm1.75 0h-.438v1.313h.438zm1.313 0h-.438v1.313h.438zm1.75 0h-.438v1.313h.438zM5.688.875H4.375v.438h1.313zm-3.063 1.75H1.313v.438h1.313zm3.063 0H4.375v.438h1.313zM3.063.438h-.438v.438h.438z" fill="#000"/>
	<path d="M2.625 1.313h-.437v.438h.438zm-.437.437H1.75v.438h.438zm3.5-.438H5.25v.438h.438zm-.438.438h-.438v.438h.438zm.438 2.625H5.25v.438h.438zm-.438.438h-.438v.438h.438zm-2.625-.438h-.437v.438h.438zm-.438.438H1.75v.438h.438z" fill="#57595f"/>
	<path d="M4.375.438h-.437v.438h.438zM.438 3.063H0v.875h.438z" fill="#000"/>
	<path d="M2.188 1.75v.438h-.875v.438h1.313V1.75zm3.063 0v.438h-.875v.438h1.313V1.75zM2.188 4.813v.438h-.875v.438h1.313v-.875zm3.063 0v.438h-.875v.438h1.313v-.875z" fill="#35363a"/>
	<path d="M.875 3.938H.438v.438h.438zm0-1.313H.438v.438h.438zM7 3.063h-.438v.875H7z" fill="#000"/>
	<path d="M6.563 3.063h-.438v.875h.438z" fill="#ba3500"/>
	<path d="M.875 3.063H.438v.875h.438z" fill="#f0f0f0"/>
	<path d="M6.563 2.625h-.438v.438h.438zm0 1.313h-.438v.438h.438z" fill="#000"/>
	<path d="M6.125 3.938h-.438v.438h.438zm-3.062 0h-.438v.438h.438zm-1.75 0H.875v.438h.438zm3.063 0h-.438v.438h.438z" fill="#ba3500"/>
	<path d="M3.938 6.563h-.875v.438h.875zm-1.313-.875H1.313v.438h1.313zM1.312 4.375H.875v1.313h.438zm1.75 0h-.437v1.313h.438zm1.313 0h-.437v1.313h.438zm1.75 0h-.438v1.313h.438zm-.438 1.313H4.374v.438h1.313zm-3.062-1.75H1.313v.438h1.313zm3.063 0H4.375v.438h1.313z" fill="#000"/>
	<path d="M2.625 3.5H1.313v.438h1.313zm3.063 0H4.375v.438h1.313z" fill="#ba3500"/>
	<path d="M3.063 6.125h-.438v.438h.438zm1.313 0h-.438v.438h.438z" fill="#000"/>
	<path d="M3.938 6.125h-.875v.438h.875z" fill="#ba3500"/>
	<path d="M3.938.438h-.875v.438h.875zm-.875.437h-.438v.438h.438V.438Z" fill="#f0f0f0"/>
	<path d="M4.375 5.688h-.437v.438h.438z" fill="#ba3500"/>
	<path d="M2.188 1.313h-.875v.875h.438V1.75h.438zm3.063 0h-.875v.875h.438V1.75h.438zM2.188 4.376h-.875v.875h.438v-.438h.438zm3.063 0h-.875v.875h.438v-.438h.438z" fill="#d8d8d8"/>
	<path d="M3.938 2.188V1.75H3.5V.875h-.437v1.313zm0 .438H3.5v.438h-.437v.438h-.438v.438h.438v.875h.438v1.313h.438v-1.75H3.5V3.5h.875v-.437h-.437zm2.188.438h-.438v.438h.438zm-3.063-.439h-.438v.438h.438zm-1.75.438H.875v.438h.438zm.875 0H1.75v.438h.438z" fill="#fd6214"/>
`;function Kr(e={}){return f`<svg
		${E(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${al}
	</svg>`}var sl=C`
	<path d="M5.688 2.625V1.75H5.25V.438h-.438v.438h-.438v.438h-.436v.438H3.5v.438H1.313v.438H.875v.875H.438v1.75h.438v.438h.438v.438h.438v.438h3.5v-.438h.438v-.438h.438V2.625z" fill="#fd6214"/>
	<path d="M0 3.5v1.75h.438V3.5zm6.563.438v1.313h.438V3.938zm-.438-1.313v1.313h.438V2.625zm-.438-.875v.875h.438V1.75z" fill="#000"/>
	<path d="M6.125 3.938v1.313h.438V3.938zm-.438-1.313v1.313h.438V2.625zm-.438-.875v.875h.438V1.75z" fill="#ba3500"/>
	<path d="M.438 2.625V3.5h.438v-.875zm2.625-1.313h-.438v.438h.438zm.875 0H3.5v.438h.438zM3.5 1.75h-.437v.438h.438zm-2.625.438v.438h.438v-.438zM.437 5.251v.438h.438v-.438zm.438.438v.438h.438v-.438zm.438.438v.438h.438v-.438zm4.813-.875v.438h.438v-.438zm-.438.438v.438h.438V5.69zm-.438.438v.438h.438v-.438zm-3.5.438v.438h3.5v-.438zM1.313 1.75v.438h.438V1.75zm.438-.438v.438h.438v-.437zm.438-.438v.438h.438V.875zm1.75 0v.438h.438V.875zm.438-.438v.438h.438V.438zm.438-.438v.438h.438V0z" fill="#000"/>
	<path d="M4.813.438v.438h.438V.438zm-.438.438v.438h.438V.875zm-.437.437v.438h.438v-.438zM3.5 1.75v.438h.438V1.75zm-1.312-.437v.438h.438v-.438zm-.438.437v.438h.438V1.75zm.875 0v.438h.438V1.75z" fill="#f0f0f0"/>
	<path d="M2.188 1.75v.438h.438V1.75z" fill="#fd6214"/>
	<path opacity=".5" d="M4.813 1.75v.438h.438V1.75zm.438 2.188V3.5h-.438v-.875h-.438v.438h-.437v.438H2.625v-.438h-.437v.875h-.875v.875h.438v.875h.438v.438h2.625v-.438h.438v-.875h.438v-.875z" fill="#fff"/>
	<path d="M1.313 2.188v.438h.438v-.438zm-.438.437V3.5h.438v-.875zm.875.875v.438h.438V3.5z" fill="#f0f0f0"/>
	<path d="M.875 5.25v.438h.438V5.25zm.438.438v.438h.438v-.438zm3.938 0v.438h.438v-.438zm.438-.438v.438h.438V5.25zm-3.938.875v.438h3.5v-.438z" fill="#ba3500"/>
	<path d="M.438 3.5v.875h.438V3.5zm4.375.875h-.438v-.437h-1.75v.438h-.437v.875h.438v.438h1.75v-.438h.438z" fill="#f0f0f0"/>
	<path d="M5.25.438v1.313h.438V.438z" fill="#000"/>
`;function Xr(e={}){return f`<svg
		${E(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${sl}
	</svg>`}var ol=C`
	<path d="M6.563.875h-.438V.438H4.812v1.313h-.438V.875h-.436V.438h-.875v.438h-.438v.875h-.437V.438H.875v.438H.438v1.75h.438v.438h.875v.438h.438v.875h.438v.438h.438v.438h.875v-.438h.438v-.438h.438V3.5h.438v-.437h.875v-.438h.438z" fill="#ff7fc0"/>
	<path d="M3.938 0h-.875v.438h.875zm-1.75 0H.875v.438h1.313zm3.938 0H4.813v.438h1.313zm.438.438h-.438v.438h.438zm.438.438h-.438v1.75h.438zM4.377.438h-.439v.438h.438v.875h.438V.438zm-2.189 0v1.313h.438V.875h.438V.438zm-1.313 0H.438v.438h.438zM.438.875H0v1.75h.438zm.438 1.75H.438v.438h.438zm.875.438H.875v.438h.875zm4.375 0h-.875v.438h.875zm.438-.438h-.438v.438h.438zM5.251 3.938V3.5h-.438v.875h1.75v-.437zM1.75 3.5v.438H.438v.438h1.75V3.5zm-1.313.875H0v1.75h.438zm.438 1.75H.438v.438h.438zm5.25.438H.875v.438h5.25zm.438-.438h-.438v.438h.438zm.438-1.75h-.438v1.75h.438zm-4.376 0h-.437v.438h.438zm.438.438h-.438v.438h.438zm1.313 0h-.438v.438h.438zm.438-.438h-.438v.438h.438zm-.875.875h-.876v.438h.875z" fill="#000"/>
	<path d="M4.813 4.375v.438h-.438v.438h-.437v.438h-.875v-.438h-.438v-.438h-.437v-.438H.438v1.75h.438v.438h5.25v-.438h.438v-1.75z" fill="#6be473"/>
	<path d="M1.75 5.25h-.437v.438h.438zm-.438-.438H.875v.438h.438zM5.25 6.125v-.438h-.438v.438h-.874v-.438h-.875v.438h-.875v-.438H1.75v.438H.875v.438h5.25v-.438zm.438-.875H5.25v.438h.438zm.438-.438h-.438v.438h.438zm.438.875h-.438v.438h.438z" fill="#008456"/>
	<path d="M2.625 3.938h-.437v.438h.438zm.438.438h-.438v.438h.438zm1.313 0h-.438v.438h.438zm.438-.438h-.438v.438h.438zm.438-.875h-.438v.438h.438zm.875-.438h-.438v.438h.438zm.438-.875h-.438v.875h.438zM3.94 4.813h-.877v.438h.875z" fill="#ff1c90"/>
	<path d="M4.375 5.25h-.437v.438h.438zm.438-.438h-.438v.438h.438zm.438-.438h-.438v.438h.438zm-4.813.001v.875h.438v-.438h1.313v-.438zm.438-3.5H.438v.875h.438zM2.189.437H.875v.438h1.313zm.875.438h-.439v.438h.438zm.875-.438h-.876v.438h.875zm1.313 0h-.438v.875h.438V.875h.875V.438z" fill="#f0f0f0"/>
`;function Yr(e={}){return f`<svg
		${E(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${ol}
	</svg>`}var dl=C`
	<path d="M3.063.875v.438h.875V.875zm.875-.438v.438h1.75V.438zm1.75.438v.438h.438V.875zm.438.438v.438h.438v-.438zm.438.438v2.188h.438V1.75zm-.438 2.188v.875h.438v-.876zm-.438.875v.438h.438v-.438zm-.875.438v.438h.875v-.438zm-.875.438v.438h.875V5.69zm-.875.438v.438h.875v-.438z" fill="#000"/>
	<path d="M6.563 1.75h-.438v-.437h-.438V.875H3.938v.438h-.875V.875h-1.75v.438H.875v.438H.438v2.188h.438v.875h.438v.438h.875v.438h.875v.438h.875V5.69h.875v-.438h.875v-.438h.438v-.876h.438z" fill="#ff7fc0"/>
	<path d="M6.563 1.75h-.438v2.188h.438zm-.438 2.188h-.438v.875h.438zm-4.812 0H.875v.875h.438zm4.375.875h-.875v.438h.875zm-.875.438h-.875v.438h.875zm-.875.438h-.875v.438h.875zm-.875-.438h-.875v.438h.875zm-.875-.438h-.875v.438h.875z" fill="#ff1b90"/>
	<path d="M1.313.438v.438h1.75V.438zM.875.875v.438h.438V.875zm-.437.438v.438h.438v-.438zM0 1.75v2.188h.438V1.75zm.438 2.188v.875h.438v-.875zm.438.875v.438h.438v-.438zm.438.438v.438h.875v-.438zm.875.438v.438h.875v-.438z" fill="#000"/>
	<path d="M1.313.875v.438h1.75V.875zm2.625 0v.438h1.75V.875zm-.875.438v.438h.875v-.438z" fill="#f0f0f0"/>
	<path opacity=".6" d="M4.813 2.625v-.437h-.875v.438h-.875v-.438h-.875v.438H1.75v1.313h.438v.438h.879v.438h.875v-.438h.871v-.439h.438V2.625z" fill="#fff"/>
	<path d="M5.688 1.313v.438h.438v-.438zm-4.813 0v.438h.438v-.438zm.438.438v.438h.438V1.75zM.438 1.75v.875h.438V1.75z" fill="#f0f0f0"/>
`;function Jr(e={}){return f`<svg
		${E(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${dl}
	</svg>`}var ll=C`
	<path d="M6.125 2.625v.438H4.812v-.438h-.438v-.437h-.436V.875h.438V.438H.438v.438h.875v.438h.438v.438h.875v.875h-.438v.438H1.75v.875h-.437v.875H.875v.875H.438v.875h1.313v-.438h.875v-.438h.438v-.438h.438v-.438h.875v-.438h.438v-.437h.438v.438h.438v.438h.438v.438h.438V2.625z" fill="#ffe361"/>
	<path d="M6.125 0H4.812v.438h1.313zM1.75 6.563H.438v.438h1.313zm.875-.438H1.75v.438h.875zM1.313.875H.438v.438h.875zm.438.875v.438h.438v.438h.438V1.75zm0 1.313h-.438v.875h.438zm-.438.875H.875v.875h.438zm-.438.875H.438v.875h.438zm-.438.875H0v.875h.438zm3.938-.875H3.5v.438h.875zm0-4.813H.438v.438h3.938z" fill="#000"/>
	<path d="M4.375.438H.438v.438h3.938z" fill="#f0f0f0"/>
	<path d="M6.125 2.625H4.812v.438h1.313zM4.812.437h-.438v.438h.438z" fill="#000"/>
	<path d="M4.813.875h-.438v.875h.438zM6.126.437H4.813v.438h1.313z" fill="#f0f0f0"/>
	<path d="M6.125 2.188H4.812v.438h1.313z" fill="#ba3500"/>
	<path d="M.438.438H0v.438h.438zm1.313.875h-.438v.438h.438zm.438 1.313H1.75v.438h.438zM6.564.438h-.438v.438h.438zm.438.438h-.438v1.313h.438z" fill="#000"/>
	<path d="M6.563.875h-.438v1.313h.438z" fill="#ba3500"/>
	<path d="M7 2.625h-.438V5.25H7z" fill="#000"/>
	<path d="M6.563 2.625h-.438V5.25h.438z" fill="#ffb84b"/>
	<path d="M6.563 2.188h-.438v.438h.438zM4.375.875h-.437v1.313h.438zm.438 1.313h-.438v.438h.438z" fill="#000"/>
	<path d="M4.813 1.75h-.438v.438h.438z" fill="#ba3500"/>
	<path d="M3.063 5.688h-.438v.438h.438z" fill="#000"/>
	<path d="M4.375 3.063v.438h-.437v.438H3.5v.438h-.437v.438h-.438v.438h-.437v.438H1.75v.438h.875v-.438h.438v-.438h.438v-.438h.875v-.438h.438V3.063zM1.75 6.126h-.437v.438h.438z" fill="#ffb84b"/>
	<path d="M3.5 5.25h-.437v.438h.438z" fill="#000"/>
	<path d="M2.188 3.063H1.75v.438h.438zm.438-.438h-.438v.438h.438z" fill="#f0f0f0"/>
	<path d="M3.063 2.188h-.438v.438h.438zm.438-.438h-.438v.438h.438z" fill="#ffb84b"/>
	<path d="M2.625 3.5h-.437v.438h.438zm-.875.438h-.437v.438h.438zm-.438.875H.875v.438h.438zm-.438.875H.438v.438h.438z" fill="#f0f0f0"/>
	<path d="M4.813 4.375h-.438v.438h.438zm.438-.438h-.438v.438h.438zm.438.438h-.438v.438h.438zm.438.438h-.438v.438h.438zm.438.438h-.438v.438h.438z" fill="#000"/>
	<path d="M6.125.875H4.812v1.313h1.313z" fill="#fd6214"/>
`;function ei(e={}){return f`<svg
		${E(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${ll}
	</svg>`}var nl=C`
	<path d="M6.563 0.876V0.437H3.937v0.437H1.313v2.187H0.437v2.187h5.25v-2.186h0.876z" fill="#bcef42"/>
	<path d="M4.813 5.687v-0.437H2.187v0.437z" fill="#7fb134"/>
	<path d="M6.563 0.876V0.437H3.937v0.437zm-2.626 0.437V0.876H2.187v0.437z" fill="#fff"/>
	<path d="M1.313 4.813v0.437h0.876v-0.437zm4.376 -0.437h-0.437v0.876h0.437zm0.876 -2.187h-0.437v0.876h0.437zm-0.437 0.876h-0.437v1.313h0.437z" fill="#7fb134"/>
	<path d="M7 0.437h-0.437v2.626H7z" fill="#000"/>
	<path d="M1.313 3.937H0.876v2.626h0.437z" fill="#4a8359"/>
	<path d="M6.563 0H3.937v0.437h2.626zM4.813 5.687H2.187v0.437h2.626zM3.937 0.437H2.187v0.437h1.75zM2.187 0.876h-0.874v0.437h0.876zm-0.874 0.437H0.876v0.876h0.437zM0.437 3.063H0v2.187h0.437v1.313h0.437V5.25H0.437zh0.437v-0.876H0.437zm5.25 2.187h-0.876v0.437h0.876zm0.437 -0.876h-0.437v0.876h0.437zh0.437V3.063h-0.437zM1.75 5.687h0.437v-0.437h-0.874v1.313h0.437zm-0.437 0.876H0.876V7h0.437z" fill="#000"/>
	<path d="M0.876 3.063h0.437v-0.876H0.876zm-0.438 0.874h0.437v-0.874H0.437zm1.75 -2.626h-0.874v0.876h0.437v-0.437h0.437z" fill="#fff"/>
	<path d="M1.75 3.5h0.876v-0.437h-0.876zm0.876 -0.437h0.876v-0.437h-0.876zm0.876 -0.437h0.876v-0.438H3.5zm0.876 -0.437h0.437v-0.438h-0.437zm0.437 -0.437h0.437v-0.438H4.814z" fill="#4a8359"/>
	<path d="M2.187 1.75v0.437h0.437v-0.437z" fill="#fff"/>
	<path d="M1.313 3.5v0.437h0.437V3.5z" fill="#4a8359"/>
`;function ti(e={}){return f`<svg
		${E(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${nl}
	</svg>`}var cl=C`
	<path d="M2.188 2.625H1.75v.438H.875v.875H3.5v.875h-.437v.438h-.438v.438h-.437v.438H1.75v.438h.875v-.438h.438v-.438h.438v-.438h.438v-.438h.875v-.438h.438v-.437h.875v-.875H3.063v-.438h.438v-.437h.438V1.75h.438v-.437H3.5v.438h-.437v.438h-.875z" fill="#ffe361"/>
	<path d="M.438 3.063H0v.875h.438z" fill="#000"/>
	<path d="M.875 3.063H.438v.875h.438z" fill="#f0f0f0"/>
	<path d="M7 3.063h-.438v.875H7zm-5.687-.438H.438v.438h.875zm1.313-.875H1.75v.438h.875zm-.876.438h-.437v.438h.438z" fill="#000"/>
	<path d="M1.75 2.625h-.437v.438h.438zm.438-.438H1.75v.438h.438zm.438.438h-.438v.438h.438zm.438-.875h-.439v.438h.438zm.438-.438h-.439v.438h.438zm0 3.063h-.439v.438h.438zm-.438.438h-.439v.438h.438zm-.438.438h-.438v.438h.438zm-.438.438H1.75v.438h.438zm-.438.438h-.437v.438h.438z" fill="#f0f0f0"/>
	<path d="M5.25.875h-.438v.438h.438zm.438 3.063H5.25v.438h.438zm-.438.438h-.438v.438h.438zm-.875.438h-.437v.438h.438zm-.438.438H3.5v.438h.438zm2.625-1.75h-.438v.438h.438z" fill="#ffb84b"/>
	<path d="M6.563 3.063h-.438v.438h.438z" fill="#f0f0f0"/>
	<path d="M4.813 1.313h-.438v.438h.438zm-.438.438h-.437v.438h.438zm-.437.437H3.5v.438h.438zm-.438.437h-.437v.438h.438z" fill="#ffb84b"/>
	<path d="M4.375.875h-.437v.438h.438z" fill="#f0f0f0"/>
	<path d="M3.938.875h-.875v.438h.875zm-.875.438h-.438v.438h.438zM5.688 0H4.375v.438h1.313z" fill="#000"/>
	<path d="M5.688.438H4.375v.438h1.313z" fill="#f0f0f0"/>
	<path d="M6.563 2.625H3.5v.438h3.063zM4.375.437h-.437v.438h.438zm1.75 0h-.438v.438h.438zm-.438.438h-.438v.438h.438zm-.438.438h-.438v.438h.438zm-.438.438h-.438v.438h.438zm-.438.438h-.435v.438h.438zm2.188 1.75h-.875v.438h.875zm-1.313.875h-.875v.438h.875zm.438-.438h-.438v.438h.438zm-1.75 1.313h-.873v.438h.875zm.438-.438h-.436v.438h.438zm-1.75 1.313H1.313v.438h1.313zm.875-2.625H.438v.438h3.063zm-.438 2.188h-.436v.438h.438zm-1.75 0H.875v.438h.438zm.438-.438h-.436v.438h.438zm.438-.438H1.75v.438h.438zm.438-.438h-.437v.438h.438zm.438-.438h-.438v.438h.438z" fill="#000"/>
	<path d="M4.813.875h-.438v.438h.438z" fill="#ffe361"/>
`;function ri(e={}){return f`<svg
		${E(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${cl}
	</svg>`}var hl=C`
	<path d="M6.125 1.75v-.437H5.25V.438H3.5v.438h-.437v.438h-.438V.875H1.313v.438H.875v1.75H.438v1.313h.438v-.438h.438V3.5h2.188v-.875h.438v-.437h2.188v.438h.438V1.75z" fill="#b79cf8"/>
	<path d="M3.938 2.625v.438H3.5v.875h.438v.875h.875v.438h1.313v-.438h.438V2.625z" fill="#9af4dc"/>
	<path d="M1.75 4.375v1.75h.438v.438h1.313v-.438h.438v-1.75z" fill="#9af4dc"/>
	<path d="M3.5 6.125H2.188v.438h1.313zm2.625-1.313H4.812v.438h1.313zm.438-.438h-.438v.438h.438zM3.938 5.687H3.5v.438h.438z" fill="#6c9ca6"/>
	<path d="M3.938 3.063H3.5v.438h.438zm.875.438h-.438v.438h.438zm1.313-.875H3.938v.438h2.188z" fill="#f0f0f0"/>
	<path d="M3.5.438h-.437v.438h.438zm3.063.875h-.438v.438h.438zm-.438 2.188h-.438v.875h.438zm-2.187-.876H3.5v.438h.438z" fill="#000"/>
	<path d="M3.938 2.188H3.5v.438h.438z" fill="#816bee"/>
	<path d="M1.313 3.938H.875v.438h.438zm1.75 1.75h-.438v.438h.438zm-.438-.438h-.437v.438h.438z" fill="#000"/>
	<path d="M2.625 5.25h-.437v.438h.438zm3.063-.875H5.25v.438h.438zm-.438-.438h-.438v.438h.438zM2.187 6.125H1.75v.438h.438zm1.75 0H3.5v.438h.438zM.874 4.375H.438v.438h.438zm.438 1.75H.875v.438h.438zm-.438.438H.438v.438h.438zM6.563 1.75v.875h-.438v.438h.438v1.75h.438V1.75zM5.688.875V.438H5.25v.875h.875V.875zM2.625.438H1.313v.438h1.313zm3.063 2.625H4.375v.438h1.313zM3.063 4.376H1.75v.438h1.313zm.438 2.188H2.188v.438h1.313zM3.063.875h-.438v.438h.438zm-1.75 0H.875v.438h.438z" fill="#000"/>
	<path d="M2.625.875H1.313v.438h1.313zm.438.438h-.438v.438h.438zm-1.313.875h-.437v.438h.438zm-.875.875H.438v.438h.438zm.438-1.75H.875v.438h.438z" fill="#f0f0f0"/>
	<path d="M6.125 5.25H4.812v.438h1.313zm-1.75-.438V3.5h-.437v.438H3.5v.438h.438v1.75h.438v-.875h.438v-.438zm2.188 0h-.438v.438h.438zM.875 1.313H.438v1.75h.438zm-.437 1.75H0v1.313h.438zm1.313 1.75h-.438v1.313h.438zm1.75 0h-.438v.875h.438zm-3.063 0H0v1.75h.438zM5.25 0H3.5v.438h1.75z" fill="#000"/>
	<path d="M3.5.875h-.437v.438h.438zM5.25.437H3.5v.438h1.75z" fill="#f0f0f0"/>
	<path d="M6.125 2.188H3.938v.438h2.188z" fill="#000"/>
	<path d="M6.125 1.75v-.437h-.438v.438H3.938v.438h2.188v.438h.438V1.75z" fill="#816bee"/>
	<path d="M2.188 4.813H1.75v.438h.438z" fill="#f0f0f0"/>
	<path d="M3.063 2.625v.438h-1.75v.438h2.188v-.876z" fill="#816bee"/>
	<path d="M3.063 3.063v.438h-1.75v.438h2.188v-.876z" fill="#000"/>
	<path d="M1.313 3.5H.875v.438h.438zm-.438.438H.438v.438h.438z" fill="#816bee"/>
	<path d="M1.313 3.938v.438H.875v.438H.438v1.75h.438v-.438h.438V4.813h.438v-.438h1.75v-.437z" fill="#9af4dc"/>
	<path d="M1.313 4.375H.875v.438h.438zm-.438.438H.438v.438h.438z" fill="#f0f0f0"/>
	<path d="M1.313 5.688H.875v.438h.438zm-.438.438H.438v.438h.438z" fill="#6c9ca6"/>
	<path d="M3.5 3.938H1.313v.438h2.188z" fill="#f0f0f0"/>
`;function ii(e={}){return f`<svg
		${E(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${hl}
	</svg>`}var ul=C`
	<path d="M6.125 2.188v-.875h-.438V.875h-.438V.438h-.875v.438h.438v.438h.438v1.75h-.438v.438h-.438v.438H2.625V3.5h-.437v-.437H1.75v-1.75h.438V.875h.438V.438H1.75v.438h-.437v.438H.875v.875H.438v2.625h.438v.875h.438v.438h.875v.438h2.625v-.438h.875v-.438h.438v-.875h.438V2.188z" fill="#b79cf8"/>
	<path d="M2.625 0H1.75v.438h.875zM.875 1.313H.438v.875h.438zm1.313 0H1.75v1.75h.438zm2.188 2.188H2.625v.438h1.75z" fill="#000"/>
	<path d="M4.375 3.938h-1.75v.438h1.75z" fill="#f0f0f0"/>
	<path d="M.438 2.188H0v2.625h.438zm4.375 4.375H2.188v.438h2.625z" fill="#000"/>
	<path d="M.875 4.375H.438v.438h.438zm4.813.875h-.875v.438H2.188V5.25h-.875v-.438H.875v.875h.438v.438h.875v.438h2.625v-.438h.875v-.438h.438v-.875h-.438zm.875-.875h-.438v.438h.438z" fill="#816bee"/>
	<path d="M1.75.438h-.437v.438h.438zm-.437.437H.875v.438h.438z" fill="#000"/>
	<path d="M2.625.438H1.75v.438h.875zM1.75.875h-.437v.438h.438zm-.437.438H.875v.438h.438zm-.438.875H.438v.438h.438zm.438.438H.875v.438h.438zm.875.438H1.75v.438h.438zm.438.438h-.438v.438h.438zm2.625-.438h-.438v.438h.438zM4.813.439h-.438v.438h.438zm0 3.063h-.438v.438h.438z" fill="#f0f0f0"/>
	<path d="M3.063.438h-.438v.438h.438zm-.438.437h-.437v.438h.438zm0 2.188h-.437v.438h.438zm-1.75 1.75H.438v.875h.438zm.438.875H.875v.438h.438zM5.251 0h-.875v.438h.875zm.438 6.125h-.875v.438h.875zm-3.5 0h-.876v.438h.875zm4.374-4.812h-.438v.875h.438zm-1.313 0h-.438v1.75h.438zM7 2.188h-.438v2.625H7zM5.687.438h-.438v.438h.438zm.438.438h-.438v.438h.438zM4.375.438h-.437v.438h.438zm.438.438h-.438v.438h.438zm0 2.188h-.438v.438h.438zm1.75 1.75h-.438v.875h.438zm-.438.875h-.438v.438h.438z" fill="#000"/>
	<path d="M2.188.875H1.75v.438h.438z" fill="#b79cf8"/>
`;function ai(e={}){return f`<svg
		${E(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${ul}
	</svg>`}var fl=C`
	<path d="M4.813 5.25v-.875h-.438v-.437h-1.75v.438h-.437v.875H1.75v1.313h3.5V5.251z" fill="#ffe361"/>
	<path d="M6.125 1.313V.875H5.25V.438h-3.5v.438H.875v.438H.438v2.625h.438v.438h.875v-.439h3.5v.438h.875v-.438h.438V1.313z" fill="#ff2c52"/>
	<path d="M5.25 0h-3.5v.438h3.5z" fill="#000"/>
	<path d="M5.25.438h-3.5v.438h3.5zm-3.5.437H.875v.438h.875zm4.375 0H5.25v.438h.875z" fill="#fff"/>
	<path d="M5.25 6.563h-3.5v.438h3.5zM.438 1.313H0v2.625h.438zM1.751.438H.875v.438h.875z" fill="#000"/>
	<path d="M.875 3.063v-1.75H.438v2.625h.875v-.875z" fill="#fff"/>
	<path d="M6.563 1.313h-.438v2.625h.438z" fill="#be0351"/>
	<path d="M6.563 2.625h-.875V3.5h.875zM5.25.875h-.875v.875h.875z" fill="#fff"/>
	<path opacity=".5" d="M6.563 2.625h-.438V3.5h.438z" fill="#be0351"/>
	<path d="M4.375 3.063h-1.75v.438h1.75zm.875.438h-.875v.438h.875zM2.625 3.5H1.75v.438h.875z" fill="#be0351"/>
	<path d="M2.625 4.375h-.437v.875h.438z" fill="#fff"/>
	<path d="M4.813 4.375h-.438v.875h.438zm0 .875v.875H1.75v.438h3.5V5.25z" fill="#ffb84b"/>
	<path d="M2.188 5.25H1.75v.875h.438z" fill="#fff"/>
	<path d="M1.75 3.938H.875v.438h.875zm4.375 0H5.25v.438h.875z" fill="#be0351"/>
	<path d="M3.5 2.625h-.875V3.5H3.5z" fill="#fff"/>
	<path opacity=".5" d="M3.5 3.063h-.875v.438H3.5z" fill="#be0351"/>
	<path d="M4.375 3.5h-1.75v.438h1.75z" fill="#000"/>
	<path d="M4.375 3.938h-1.75v.438h1.75z" fill="#fff"/>
	<path d="M.875.875H.438v.438h.438z" fill="#000"/>
	<path d="M2.188 1.313H1.75v.438h.438z" fill="#fff"/>
	<path d="M1.75 5.25h-.437v1.313h.438zm.438-.875h.438v-.437H1.75v.438H.875v.438h.875v.438h.438zM.875 3.938H.438v.438h.438zM7 1.313h-.438v2.625H7zM6.125.438H5.25v.438h.875zm.438.438h-.438v.438h.438zm-.438 3.5H5.25v-.438h-.875v.438h.438v.875h.438v1.313h.438V5.251h-.438v-.438h.875zh.438v-.438h-.438z" fill="#000"/>
`;function si(e={}){return f`<svg
		${E(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${fl}
	</svg>`}var ml=C`
	<path d="M6.125 3.063v-.438H5.25v-.437h-.438V1.75h-.438V.875h-.436V.438h-.875v.438h-.438v.875h-.437v.438H1.75v.438H.875v.438H.438v.875h.438v.438h.875v.438h.438v.438h.438v.875h.438v.438h.875v-.438h.438v-.875h.438v-.438h.438v-.438h.875v-.44h.438v-.875z" fill="#47baff"/>
	<path d="M4.813 3.063h-.875v-.438h-.875v.438h-.875v.875h.875v.438h.875v-.438h.875z" fill="#b5e3ff"/>
	<path d="M1.313 0H.438v.438h.875zm.875.438h-.875v.438h.875zm-.438 1.75H.875v.438h.875zM.438.438H0v.875h.438z" fill="#000"/>
	<path d="M1.313.438H.438v.875h.438V.875h.438z" fill="#f0f0f0"/>
	<path d="M.438 3.063H0v.875h.438zM7.001.438h-.438v.875h.438zm-.438.875h-.438v.875h.438zm-5.688 0H.438v.875h.438zm1.75-.438h-.437v.875h.438zm2.188 0h-.438v.875h.438zM3.063.438h-.438v.438h.438z" fill="#000"/>
	<path d="M3.063.875h-.438v.438h.438zm.438.438h-.438v.438h.438zm-1.313.875H1.75v.438h.438zm-.875.437H.875v.438h.438zm-.438.438H.438v.438h.438z" fill="#f0f0f0"/>
	<path d="M1.313 6.563v-.438h.875V5.25H1.75v-.438H.875v.875H.438v.875z" fill="#b79cf8"/>
	<path d="M.875 5.688H.438v.438h.438z" fill="#f0f0f0"/>
	<path d="M2.188 1.75H1.75v.438h.438z" fill="#000"/>
	<path d="M2.188.875H.875v1.313h.875V1.75h.438zm3.938 1.313V.875H4.813v.875h.438v.438z" fill="#b79cf8"/>
	<path d="M2.188.875H1.75v.875h.438zm-.438.875h-.437v.438h.438zm4.375-.438h-.438v.875h.438zm.438-.438h-.438v.438h.438z" fill="#816bee"/>
	<path d="M5.688 6.563v-.438h-.875V5.25h.438v-.438h.875v.875h.438v.875z" fill="#b79cf8"/>
	<path d="M6.563 5.688h-.438v.438h.438zm-.438-.875h-.438v.438h.438z" fill="#816bee"/>
	<path d="M.875 2.625H.438v.438h.438zM7 3.063h-.438v.875H7zm-.438-.438h-.438v.438h.438zM4.374.437h-.436v.438h.438zm.875 1.313h-.438v.438h.438zM3.938 0h-.875v.438h.875z" fill="#000"/>
	<path d="M3.938.438h-.875v.438h.875zm0 2.625h-.875v.875h.875zM6.563.438h-.875v.438h.875zm-.875.438h-.875v.438h.875z" fill="#f0f0f0"/>
	<path d="M3.938 2.188h-.875v.438h.875zm0 2.188h-.875v.438h.875zM6.563.001h-.875v.438h.875zm-.875.438h-.875v.438h.875zm.438 1.75h-.875v.438h.875zM1.313 6.563H.438v.438h.875zm.875-.438h-.875v.438h.875zm-.438-1.75H.875v.438h.875zM.437 5.688H0v.875h.438zm6.563 0h-.438v.875H7zm-.438-.875h-.438v.875h.438zm-5.687 0H.438v.875h.438zm1.75.438h-.437v.875h.438zm2.188 0h-.438v.875h.438zm-1.75.875h-.438v.438h.438zm-.875-1.313H1.75v.438h.438z" fill="#000"/>
	<path d="M2.188 5.25H1.75v.875h.438zm-.438-.438h-.437v.438h.438z" fill="#816bee"/>
	<path d="M.875 3.938H.438v.438h.438zm1.313-.875H1.75v.875h.438zm.875-.438h-.875v.438h.875zm0 1.313h-.875v.438h.875zm2.188-.875h-.438v.875h.438zm-.438-.438h-.875v.438h.875zm0 1.313h-.875v.438h.875zm1.75 0h-.438v.438h.438z" fill="#000"/>
	<path d="M6.563 3.063h-.438v.875h.438zm-.438-.438h-.438v.438h.438zm0 1.313h-.438v.438h.438zm-.875 0h-.438v.438h.438zm-1.313.875h-.874v.438h.875zm.438-.438h-.437v.438h.438zm-1.313 0h-.437v.438h.438zm.875 1.75h-.874v.438h.875zm.438-.438h-.437v.438h.438zm-1.313 0h-.437v.438h.438zm-.874-1.749H1.75v.438h.438zM.875 3.5H.438v.438h.438zm.438.438H.875v.438h.438z" fill="#4282d8"/>
	<path d="M4.375 6.125h-.437v.438h.438zm.875-1.313h-.438v.438h.438zm-1.313 1.75h-.874V7h.875zm2.625 0h-.875V7h.875zm-.875-.438h-.875v.438h.875zm.438-1.75H5.25v.438h.875z" fill="#000"/>
`;function oi(e={}){return f`<svg
		${E(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${ml}
	</svg>`}var pl=C`
	<path d="M3.938.438h-.875v1.75h.875zm.875 2.625v-.438h-.438v-.437h-1.75v.438h-.437v.438H.438v.875h1.75v.438h.438v.438h.438v1.75h.875v-1.75h.438v-.438h.438v-.439h1.75v-.875z" fill="#bcef42"/>
	<path d="M1.75 0h-.437v.438h.438zm.875 2.188h-.437v.438h.438zm2.188 0h-.438v.438h.438zM5.688 0H5.25v.438h.438zm.438.438h-.438v.438h.438zm.438.438h-.438v.438h.438zm.438.438h-.438v.438h.438zM3.938 0h-.875v.438h.875z" fill="#000"/>
	<path d="M3.938.438h-.875v.438h.875z" fill="#f0f0f0"/>
	<path d="M3.938 1.313h-.875v.438h.875zm0 .438h-.875v.438h.875z" fill="#7fb134"/>
	<path d="M3.938 5.25h-.875v.438h.875z" fill="#f0f0f0"/>
	<path d="M3.938 6.125h-.875v.438h.875zm0-1.313h-.875v.438h.875z" fill="#7fb134"/>
	<path d="M3.938 2.625h-.875v.438h.875zm0 1.313h-.875v.438h.875zm.438-.875h-.438v.875h.438z" fill="#000"/>
	<path d="M5.25 3.063h-.438v.875h.438z" fill="#7fb134"/>
	<path d="M3.063 3.063h-.438v.875h.438z" fill="#000"/>
	<path d="M2.625 2.625h-.437V3.5h.438z" fill="#f0f0f0"/>
	<path d="M1.313.438H.875v.438h.438z" fill="#000"/>
	<path d="M1.313.438v.438H.875v.438H.438v.438h1.313V.438z" fill="#6be473"/>
	<path d="M1.75.438h-.437v.438h.438zm-.437.437H.875v.438h.438z" fill="#f0f0f0"/>
	<path d="M1.75 1.313H.438v.438h1.313z" fill="#008456"/>
	<path d="M5.25 5.25v1.313h.438v-.438h.438v-.438h.438v-.438zm-4.812 0v.438h.438v.438h.438v.438h.438V5.251z" fill="#6be473"/>
	<path d="M1.75 5.25H.438v.438h1.313z" fill="#f0f0f0"/>
	<path d="M1.313 5.688v.875h.438v-.875z" fill="#008456"/>
	<path d="M6.125 1.313V.875h-.438V.438h-.438v1.313h1.313v-.438z" fill="#6be473"/>
	<path d="M5.688.438H5.25v.438h.438zm0 2.625H5.25v.438h.438z" fill="#f0f0f0"/>
	<path d="M6.563 3.5H5.25v.438h1.313z" fill="#7fb134"/>
	<path d="M6.563 1.313H5.25v.438h1.313z" fill="#008456"/>
	<path d="M.875.875H.438v.438h.438zM3.063.437h-.438v1.75h.438zm1.313 0h-.438v1.75h.438zm2.625 2.625h-.438v.875h.438zm-.438-.438h-1.75v.438h1.75zm0 1.313h-1.75v.438h1.75zM.438 3.063H0v.875h.438zm1.75-.438H.438v.438h1.75z" fill="#000"/>
	<path d="M1.75 3.063H.438v.875h.438V3.5h.875z" fill="#f0f0f0"/>
	<path d="M2.188 3.938H.438v.438h1.75zM.438 1.313H0v.438h.438zm1.313 5.25h-.438v.438h.438zm.875-2.188h-.438v.438h.438z" fill="#000"/>
	<path d="M1.75 3.5h-.437v.438h.438zm.438-.438H1.75v.875h.438z" fill="#7fb134"/>
	<path d="M2.188 3.063H1.75v.875h.438z" fill="#3f581a"/>
	<path d="M4.375 4.375h-1.75v.438h1.75z" fill="#7fb134"/>
	<path d="M4.375 2.188h-1.75v.438h1.75z" fill="#f0f0f0"/>
	<path d="M4.813 4.375h-.438v.438h.438z" fill="#000"/>
	<path d="M4.813 3.938h-.438v.438h.438z" fill="#7fb134"/>
	<path d="M5.688 6.563H5.25v.438h.438zm.438-.438h-.438v.438h.438zm.438-.438h-.438v.438h.438zm.438-.438h-.438v.438h.438zM3.939 6.562h-.876V7h.875zm-2.625-.438H.875v.438h.438zm-.438-.438H.438v.438h.438zm2.188-.875h-.439v1.75h.438zm1.313 0h-.439v1.75h.438zM1.75 1.75H.438v.438h1.75V.438H1.75zm3.5 0V.438h-.438v1.75h1.75V1.75z" fill="#000"/>
	<path d="M.438 4.813v.438h1.313v1.313h.438v-1.75zm4.375 0v1.75h.438V5.25h1.313v-.438zM.438 5.25H0v.438h.438z" fill="#000"/>
	<path d="M5.688 6.125H5.25v.438h.438zm.438-.438h-.438v.438h.438zm.438-.438h-.438v.438h.438z" fill="#008456"/>
	<path d="M5.688 5.25H5.25v.438h.438z" fill="#f0f0f0"/>
	<path d="M3.938 3.063h-.875v.875h.875z" fill="#7fb134"/>
	<path d="M3.938 1.75h-.875v.438h.875zm0 3.063h-.875v.438h.875zm1.313-1.75h-.438v.875h.438z" fill="#3f581a"/>
`;function di(e={}){return f`<svg
		${E(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${pl}
	</svg>`}var vl=C`
	<path d="M4.813 4.375h.438v-.437h1.313V3.5H5.251v-.437h-.438V1.75h.875v-.437H4.375v.438H3.063v-.438h-.438V.875H1.75v.438h-.437v.438H.875v.438H.438v2.625h.438v.438h.438v.438h.438v-.875h1.75v.438h-.439v.438h.438v.438h.875v-.438h1.313v-.438h-.875z" fill="#54cfff"/>
	<path d="M3.938 4.813H3.5v.438h.438zm1.75.438H5.25v.438h.438zm.875-1.75h-.438v.438h.438zM5.25 3.063h-.438v.438h.438zM1.312 4.376H.875v.438h.438zm.438.438h-.437v.875h.438zm2.625.875H3.063v.438h1.313zm0-1.313h-.437v.438h.438z" fill="#4282D8"/>
	<path d="M3.938 0H3.5v.438h.438zm.438.438h-.438v.438h.438zm-.876 0H1.75v.438H3.5zM1.75.875h-.437v.438h.438zm1.313 0h-.438v.438h.438zm.438.438h-.438v.438h.438zm.875 0h-.438v.438h.438zM5.689.875H4.376v.438h1.313zm.438.438h-.438v.438h.438zm-4.814 0H.875v.438h.438zm-.438.437H.438v.438h.438zm-.437.438H0v2.625h.438zm.875.438H.875v1.75h.438zm.438-.438h-.438v.438h.438zm2.188-.438H1.75v.438h2.188z" fill="#000"/>
	<path d="M3.938 1.75H3.5v.875h.438zm1.75 0h-.875v.438h.875z" fill="#000"/>
	<path d="M5.25 1.75h-.438v1.313h.438zm1.313 1.313H5.25v.438h1.313zm.438.438h-.438v.438h.438zm-2.625-.875h-.438v1.75h.438zm2.188 1.313H5.251v.438h1.313zm-1.313.438h-.438v.875h.438z" fill="#000"/>
	<path d="M5.688 4.813h-.875v.438h.875zm.438.438h-.438v.438h.438zm-.438.438H4.375v.438h1.313zm-1.313.438h-1.75v.438h1.75zM3.5 4.814H1.75v.438H3.5zm-.875 1.75h-.437v.438h.438zm-.438-.438H1.75v.438h.438zm-.438-.438h-.436v.438h.438zm.438-.438H1.75v.438h.438zm.875 0h-.437v.438h.438zm-1.75 0H.875v.438h.438zm-.438-.438H.438v.438h.438zm.875-.438h-.436v.438h.438zm2.188 0H3.5v.438h.438z" fill="#000"/>
	<path d="M3.938 2.625H3.5v-.437H1.75v.438h-.437v1.75h.438v.438h1.75v-.438h.438z" fill="#9af4dc"/>
	<path d="M3.5 4.375H1.75v.438H3.5zm-1.75-.437h-.437v.438h.438zm2.188 0H3.5v.438h.438z" fill="#6c9ca6"/>
	<path d="M1.75 2.625h-.437v.438h.438zm.875.438h-.437v.438h.438zm.875-.875H1.75v.438H3.5z" fill="#f0f0f0"/>
	<path d="M3.5 5.688h-.437v.438h.438z" fill="#000"/>
	<path d="M.875 2.188H.438v.875h.438zm.875-.875h-.437v.438h.438zm.875-.438H1.75v.438h.875zm3.063.438H4.375v.438h1.313zM3.938.438H3.5v.438h-.437v.438h.438v.438h.438v-.439h.438V.875h-.439zM2.625 5.25h-.437v.438H1.75v.438h.438v.438h.438v-.438h.438v-.438h-.439z" fill="#f0f0f0"/>
`;function li(e={}){return f`<svg
		${E(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${vl}
	</svg>`}var gl=C`
	<path d="M5.688 1.313V.875h-.875v.438h-.438V.875h-.437V.438h-.875v.438h-.438v.438h-.437V.875h-.875v.438H.875v1.75h.875v.438h.438v-.438h2.625v.438h.438v-.438h.875v-1.75z" fill="#d1cdd5"/>
	<path d="M6.125 3.938V3.5h-1.75v-.437h-1.75v.438H.875v.438H.438v1.313h.438v.438h1.75v.438h.438v.438h.875v-.438h.438V5.69h1.75v-.438h.438V3.938z" fill="#57595f"/>
	<path d="M3.938 0h-.875v.438h.875zm-.875.438h-.438v.438h.438zm1.313 0h-.438v.438h.438zm1.313 0h-.875v.438h.875zm.438.438h-.438v.438h.438zm-1.313 0h-.438v.438h.438zM2.625.875h-.437v.438h.438zM2.188.438h-.875v.438h.875zm-1.313.875H.438v1.75h.438zm.438-.438H.875v.438h.438zM.875 3.5H.438v.438h.438zm-.437.438H0v1.313h.438zm.438 1.313H.438v.438h.438zm1.75.438H.875v.438h1.75zm.438.438h-.439v.438h.438zm.875.438h-.876v.438h.875zm.438-.438h-.439v.438h.438zm1.75-.438h-1.75v.438h1.75zm.438-.438h-.438v.438h.438zm.438-1.313h-.438v1.313h.438zM6.565 3.5h-.438v.438h.438zm0-2.188h-.438v1.75h.438zM2.188 3.5H1.75v.438h.438zm.438-.438h-.438V3.5h.438zm1.75-.438H2.625v.438h1.75zm.438.438h-.438V3.5h.438zm.438.438h-.438v.438h.438zm.438-.438h-.438V3.5h.875v-.437zm-4.377.001H.875v.438h.875v-.438z" fill="#000"/>
	<path d="M.875 4.813H.438v.438h.438zm.438.438H.875v.438h.438zm1.75.438h-.438v.438h.438zm1.313 0h-.438v.438h.438zm-.438.438h-.875v.438h.875zm2.188-.875h-.438v.438h.438zm.438-1.313h-.438v1.313h.438z" fill="#35363a"/>
	<path d="M1.313 2.625H.875v.438h.438zm.875.438H1.75v.438h.438zm3.063 0h-.438v.438h.438zm-2.626-.438h-.437v.438h.438zm2.188 0h-.438v.438h.438z" fill="#847d8b"/>
	<path d="M5.25 3.063h-.438v.438h.438zm-.875-.875h-1.75v.438h1.75zm1.75-.438h-.438v1.313h.438z" fill="#847d8b"/>
	<path d="M1.75 1.75h-.437v.438h.438zm-.437-.437H.875v.438h.438zm.875-.438h-.875v.438h.875zm.875 0h-.438v.438h.438zm.875-.438h-.875v.438h.875zm.438.438h-.438v.438h.438zm1.313 0h-.875v.438h.875zm.438.438h-.438v.438h.438z" fill="#f0f0f0"/>
	<path d="M.875 3.938H.438v.438h.438zm.438-.438H.875v.438h.438zm1.313 0h-.438v.438h.438zm1.75-.438H2.625V3.5h1.75zm.875.875h-.438v.438h.438zm.875-.438h-.875v.438h.875z" fill="#d8d8d8"/>
`;function ni(e={}){return f`<svg
		${E(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${gl}
	</svg>`}var _l=C`
	<path d="M6.125 1.75v-.437h-.438V.875h-.438V.438H2.625v.438H1.75v.438h-.437v.438H.875v.875H.438v2.188h.438v.438h.438v.438h.438v.438h.438v.438h2.188v-.438h.875v-.438h.438v-.438h.438v-.875h.438V1.75z" fill="#bcef42"/>
	<path d="M6.563.438h-.875v.438h.875z" fill="#f0f0f0"/>
	<path d="M1.313 5.688H.438v.438h.875z" fill="#bcef42"/>
	<path d="M1.75 6.125H.438v.438h1.313z" fill="#7fb134"/>
	<path d="M6.563 3.5h-.438v.875h.438z" fill="#816bee"/>
	<path d="M5.25.438H2.625v.438H5.25z" fill="#f0f0f0"/>
	<path d="M5.25.875H2.625v.438H5.25z" fill="#b79cf8"/>
	<path d="M4.375 6.125H2.188v.438h2.188z" fill="#816bee"/>
	<path d="M6.563.875h-.438v.438h.438z" fill="#bcef42"/>
	<path d="M2.625 2.188h-.437v.438h.438zM1.313 1.75H.875v.438h.438zm.438-.438h-.438v.438h.438z" fill="#f0f0f0"/>
	<path d="M2.625 1.313h-.437v.438h.438zm3.063 0H5.25v.438h.438z" fill="#b79cf8"/>
	<path d="M2.188.875H1.75v.438h.438zm.875 1.75h-.438v.438h.438zM.875 5.25H.438v.438h.438z" fill="#f0f0f0"/>
	<path d="M6.125 4.813h-.438v.438h.438zm-.438.438h-.438v.438h.438zm-.438.438h-.438v.438h.438z" fill="#816bee"/>
	<path d="M6.563.438v.875h-.438V.875h-.438v.438h.438v.438h.438v2.625h.438V.438zm-5.25.875H.875v.438h.438zm.438-.438h.875V.438H1.75zh-.438v.438h.438zm4.813 3.5h-.438v.875h.438zM.875 1.75H.438v.875h.438zM5.25 6.125h-.875v.438h.875zm.875-.875h-.438v.438h.438zm-4.812 0H.875v.438h.438zm.438.438h-.438v.438h.438zm-.875-.875H.438v.438h.438zm4.813.875h-.438v.438h.438zM.438 2.625H0v3.938h.438z" fill="#000"/>
	<path d="M5.25.875h.438V.438h.875V0H2.625v.438H5.25zM2.188 6.563v-.438H1.75v.438H.438v.438h3.938v-.438z" fill="#000"/>
	<path d="M.875 2.625H.438V3.5h.438z" fill="#f0f0f0"/>
	<path d="M4.375 2.625H3.5v.438h.875zm-.438 1.75h-.874v.438h.875zm.875-1.313h-.438v.875h.438zm-3.5 1.75h.875v-.438H1.75V2.188h-.437zm3.5-3.063H3.063v.438h1.75zm-.438 3.5H2.625v.438h1.75zm2.188-3.063h-.438v1.313h.438zM.875 3.5H.438v1.313h.438zm1.313-1.75H1.75v.438h.438zm1.313 1.313h-.438v.438h.438zm-.438.875h-.438v.438h.438zm-.438.875h-.437v.438h.438zm1.75-.875h-.437v.438h.438zm.438.875h-.438v.438h.438zm.438-.438h-.438v.438h.438zm-2.188-1.75v-.437h-.438v.438h-.437v1.313h.438V2.625zm3.063-.875h-.438v.438h.438zm-.875.438h-.438v.438h.438zm.438.438h-.438v1.75h.438zM1.313 4.813H.875v.438h.438zm.438.438h-.438v.438h.438zm.438.438H1.75v.438h.438z" fill="#b79cf8"/>
`;function ci(e={}){return f`<svg
		${E(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${_l}
	</svg>`}var bl=C`
	<path d="M6.125 1.75v-.437h-.438V.875h-.438V.438H1.75v.438h-.437v.438H.875v.438H.438v2.625h.438v.438h.438v.438h.438v.875h.438v.438h2.625v-.438h.438v-.875h.438v-.438h.438v-.438h.438V1.75z" fill="#d1cdd5"/>
	<path d="M1.75.438h-.437v.438h.438zm-.437.437H.875v.438h.438zm-.438.438H.438v.438h.438zm.875 3.938h-.437v.875h.438zm-.438-.438H.875v.438h.438zm.875 1.313H1.75v.438h.438zM.874 4.376H.438v.438h.438z" fill="#000"/>
	<path d="M1.75 4.813h-.437v.438h.438zm.438.875H1.75v.438h.438zm-.875-1.313H.875v.438h.438zm1.75-1.313H1.75v1.313h1.313z" fill="#847d8b"/>
	<path d="M3.063 3.5h-.875v.875h.875z" fill="#57595f"/>
	<path d="M5.25 3.063H3.938v1.313h1.313z" fill="#847d8b"/>
	<path d="M5.25 3.5h-.875v.875h.875z" fill="#57595f"/>
	<path d="M5.25 5.254h.438v-.438H5.25zm-.438.875h.438v-.438h-.438zm.875-1.313h.438v-.438h-.438z" fill="#847d8b"/>
	<path d="M.438 1.75H0v2.625h.438z" fill="#000"/>
	<path d="M.875 1.75H.438v2.625h.438z" fill="#fff"/>
	<path d="M5.25.879h.438V.441H5.25zm.438.438h.438V.879h-.438zm.438.438h.438v-.438h-.438zM5.251 6.13h.438v-.875h-.438zm.438-.875h.438v-.438h-.438zm-.875 1.313h.438V6.13h-.438zm1.313-1.75h.438V4.38h-.438zm.438-.438h.438V1.755h-.438z" fill="#000"/>
	<path d="M6.125 4.379h.438V1.754h-.438z" fill="#847d8b"/>
	<path d="M1.75 0v.438h3.5V0z" fill="#000"/>
	<path d="M1.75.875h-.437v.438h.438zm-.437.438H.875v.438h.438zm.438.438h-.438v.438h.438zm3.5-.433h.438V.88h-.438zm.438.438h.438v-.438h-.438zM1.75.438v.438h3.5V.438z" fill="#fff"/>
	<path d="M2.188 6.563v.438h2.625v-.438z" fill="#000"/>
	<path d="M2.188 6.125v.438h2.625v-.438z" fill="#847d8b"/>
	<path d="M3.063 5.688h-.438v.875h.438zm1.313 0h-.438v.875h.438z" fill="#57595f"/>
`;function hi(e={}){return f`<svg
		${E(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${bl}
	</svg>`}var zl=C`
	<path d="M3.063 0H1.75v.438h1.313zm1.75.438h-1.75v.438h1.75zm-.875 2.187H3.5v1.75h.438zm-3.5-.437H0v2.625h.438zM6.563.875h-1.75v.438h1.75z" fill="#000"/>
	<path d="M3.063.438H1.75v.438h1.313zm1.75.438h-1.75v.438h1.75zm1.75.438h-1.75v.438h1.75z" fill="#f0f0f0"/>
	<path d="M3.063 6.563H1.75v.438h1.313z" fill="#000"/>
	<path d="M2.625 6.125v-.438h-.437v-.875H1.75V2.188h.438v-.875h.438V.875H1.75v.438H.875v1.75H.438v1.75h.438v.875h.438v.438h.438v.438h1.313v-.438z" fill="#ffe361"/>
	<path d="M3.063 6.125H1.75v.438h1.313z" fill="#ffb84b"/>
	<path d="M4.813 6.125h-1.75v.438h1.75z" fill="#000"/>
	<path d="M4.375 5.688V5.25h-.437v-.875H3.5v-1.75h.438V1.75h.438v-.437H3.063v.438h-.438v1.313h-.437v1.75h.438v.875h.438v.438h1.75v-.438z" fill="#ffe361"/>
	<path d="M6.563 5.688h-1.75v.438h1.75zM1.75.438h-.437v.438h.438zm-.437.437H.875v.438h.438zm-.438.438H.438v.875h.438zm6.125 0h-.438v.438H7zm-.438.438h-.438v.438h.438zm-.438.438h-.438v.875h.438zm.875 3.063h-.438v.438h.438zm-.438-.438h-.438v.438h.438zm-.438-.875h-.438v.875h.438zm-.438-.875h-.438v.875h.438zM1.747 6.127h-.434v.438h.438zm-.438-.438H.875v.438h.438zm-.438-.875H.438v.875h.438zm1.313-2.625H1.75v2.625h.438zM3.059.876h-.434v.438h.438zm-.434.437h-.437v.875h.438z" fill="#000"/>
	<path d="M.875 2.188H.438v.875h.438zm1.75 0h-.437v.875h.438z" fill="#f0f0f0"/>
	<path d="M2.188 1.313H1.75v.875h.438z" fill="#ffb84b"/>
	<path d="M4.813 1.313h-.438v.438h.438z" fill="#000"/>
	<path d="M1.75.875h-.437v.438h.438z" fill="#f0f0f0"/>
	<path d="M2.625.875h-.437v.438h.438zm1.313.875H3.5v.875h.438zm.438-.438h-.438v.438h.438zm-2.188 3.5H1.75v.438h.438zm-.438.875h-.437v.438h.438zm-.438-.875H.875v.875h.438zm2.188.875v-.438h-.437v-.438h-.438v.875h.438v.438h1.75v-.438zm.438-1.313H3.5v.438h.438z" fill="#ffb84b"/>
	<path d="M4.375 5.688V5.25h-.437v-.875H3.5v-1.75h.438V1.75h.438v-.437H3.063v.438h-.438v1.313h-.437v1.75h.438v.875h.438v.438h1.75v-.438z" fill="url(#a)"/>
	<path d="M6.125 5.25v-.438h-.438v-.874h-.438v-.875h.438v-.875h.438V1.75H4.812v.438h-.438v.438h-.436v1.75h.438v.875h.438v.438h1.75v-.438z" fill="#ff2c52"/>
	<path d="M5.688 2.188H5.25v.875h.438zm.438-.438h-.438v.438h.438zm-.438 2.188H5.25v.438h.438zM5.25 5.251v-.438h-.875v.438h.438v.438h1.75v-.438z" fill="#be0351"/>
	<path d="M1.313 1.313H.875v.438h.438zm0 1.75H.875v.438h.438zm1.75-1.75h-.438v.438h.438zm1.75.438h-.438v.438h.438zm-.438.875h-.437v.438h.438z" fill="#f0f0f0"/>
	<path d="M4.375 1.75h-.437v.875h.438zM3.062 5.688h-.437v.438h.438zm-.438-.875h-.436v.875h.438zm2.188.438h-.438v.438h.438zm-.438-.875h-.436v.875h.438z" fill="#000"/>
	<defs>
		<radialGradient id="a" cx=".75" cy=".5" r="1" fx=".75" fy=".5">
		<stop stop-color="#ff2c52" offset="30%"/>
		<stop stop-color="#ffe361" offset="70%"/>
		</radialGradient>
	</defs>
`;function ui(e={}){return f`<svg
		${E(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${zl}
	</svg>`}var yl=C`
	<path d="M4.813.438v.438h-.438v.438h-.437v.438H3.5v.438h-.437v.875h-.438v.438H3.5v.875h.438v-.44h.875V3.5h.438v-.437h.438v-.438h.438v-.437h.438V.438z" fill="#d1cdd5"/>
	<path d="M1.313 3.938h.438v.438h.875v.875h.438v.438h.875v.438h.875v-.875h-.876v-.438H3.5v-.438h-.437v-.438h-.438V3.5h-.437v-.437H1.75v-.875H.875v.875h.438z" fill="#ffe361"/>
	<path d="M2.188 4.813h-.875v.875h.875zm-.875.875H.438v.875h.875z" fill="#ffe361"/>
	<path d="M4.813.438h-.438v.438h.438zm-.438.438h-.437v.438h.438zm-.437.437H3.5v.438h.438zM3.5 1.75h-.437v.438h.438zm-.437.438h-.438v.875h.438zm-.875 0H1.75v.875h.438zm-1.313 0H.438v.875h.438zm.438.875H.875v.875h.438zm3.5.875h-.875v.438h.875zm0 .875h-.875v.438h.875zm.438.438h-.438v.875h.438z" fill="#000"/>
	<path d="M6.563.438h-.438v1.75h.438z" fill="#847d8b"/>
	<path d="M.438 5.688H0v.875h.438zm4.375.438h-.875v.438h.875zm-.875-.438h-.875v.438h.875z" fill="#000"/>
	<path d="M2.188 5.25h-.875v.438h.875zm-.875.875H.438v.438h.875z" fill="#ffb84b"/>
	<path d="M1.313 6.125v.438h.438v-.438h.438v-.438h-.876zm1.313-.875v-.875H1.75v-.437h-.437v.875h.875v.875h.875V5.25zm-1.313 0v-.438H.875v.438H.438v.438h.875zm0 1.313H.438v.438h.875zM1.75 1.75H.875v.438h.875zm1.313 2.188v.438h.438V3.5h-.876v.438z" fill="#000"/>
	<path d="M5.688 1.313H5.25v.438h.438zm-.438.438h-.438v.438h.438zm-.438.438h-.438v.438h.438zm-.438.438h-.436v.438h.438zm-.436.436H3.5v.438h.438z" fill="#847d8b"/>
	<path d="M3.063 3.063h-.438v.438h.438z" fill="#f0f0f0"/>
	<path d="M1.75 3.5h-.437v.438h.438zm-.437-.875H.875v.438h.438zm.875 1.313H1.75v.438h.438zm.875.875h-.438v.438h.438zm.438.438h-.438v.438h.438zm.875.438h-.438v.438h.438z" fill="#ffb84b"/>
	<path d="M3.938 4.375H3.5v.438h.438zM2.625 3.063h-.437v.438h.438zm3.938-.875h-.438v.438h.438zm-.438.438h-.438v.438h.438zm-.438.438h-.438v.438h.438zm-.438.438h-.438v.438h.438zm-.438-3.5V.44h1.75v1.75h.438V0z" fill="#000"/>
	<path d="M4.813 5.25h-.438v.438h.438zm-.875-.438H3.5v.438h.438zM3.5 4.374h-.437v.438h.438zm-.437-.436h-.438v.438h.438zM2.625 3.5h-.437v.438h.438zm-.437-.437H1.75v.438h.438zM3.5 2.188h-.437v.438h1.313v-.438h-.438V1.75H3.5zM4.375.875v.438h-.437v.438h1.313v-.438h-.438V.875zm1.75-.438H4.812v.438h1.313z" fill="#f0f0f0"/>
	<path d="M6.125 2.188h-.438v.438h.438zm-.438.438h-.438v.438h.438zm-.438.438h-.438v.438h.438zm-.438.438h-.438v.438h.438zm-.873.436H3.5v.438h.438z" fill="#847d8b"/>
	<path d="M1.75 2.188h-.437v.438h.438zm0 2.625h-.437v.438h.438zm-.875.875H.438v.438h.438z" fill="#f0f0f0"/>
`;function fi(e={}){return f`<svg
		${E(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${yl}
	</svg>`}var xl=C`
	<path d="M5.688 2.625v-.437H5.25V1.75h-.438v-.437h-.438V.875h-.436V.438h-.875v.438h-.438v.438h-.437v.438H1.75v.438h-.437v.438H.875v.875H.438v2.188h.438v.438h.875v.438h3.5v-.438h.875v-.438h.438V3.5h-.438v-.875z" fill="#0abbff"/>
	<path d="M3.063 0v.438h.875V0zm-.438.438v.438h.438V.438zm1.313 0v.438h.438V.438zm.438.438v.438h.438V.875zm.438.438v.438h.438v-.439zm.438.438v.438h.438v-.44zm.438.438v.438h.438v-.44zm.438.438v.875h.438v-.878zm-5.69-.003V3.5h.438v-.875zM0 3.5v2.188h.438V3.5zm6.563 0v2.188h.438V3.5zM2.188.875v.438h.438V.875zm-.438.438v.438h.438v-.438zm-.437.437v.438h.438V1.75zm-.438.438v.438h.438v-.438zm-.438 3.5v.438h.438v-.438zm5.688 0v.438h.438v-.438zm-4.375.875v.438h3.5v-.438z" fill="#000"/>
	<path d="M1.75 6.125v.438h3.5v-.438z" fill="#4282d8"/>
	<path d="M.875 6.125v.438h.875v-.438zm5.25.438v-.438H5.25v.438z" fill="#000"/>
	<path d="M3.063.438v.438h.875V.438z" fill="#fff"/>
	<path opacity=".5" d="M4.813 3.5v-.437h-.438v-.438h-.437v-.437h-.875v.438h-.438v.438h-.437v.438H1.75v1.313h.438v.438h2.625v-.438h.438V3.5z" fill="#fff"/>
	<path d="M2.625.875v.438h.438V.875zm-.437.438v.438h.438v-.438zm.438.438v.438h.438V1.75zM1.75 1.75v.438h.438V1.75zm-.437.438v.438h.438v-.438zm-.438.437V3.5h.438v-.875zM.438 3.5v.875h.438V3.5z" fill="#fff"/>
	<path d="M5.25 2.188v.438h.438v-.438zm.438.438v.875h.438v-.876zm.438.875v1.75h-.438v.438H5.25v.438h.875v-.438h.438V3.5zM.875 6.125h.875v-.438H.875z" fill="#4282d8"/>
`;function mi(e={}){return f`<svg
		${E(e)}
		aria-hidden="true"
		role="img"
		width="14"
		height="14"
		viewBox="0 0 7 7"
		fill="none"
		xmlns="http://www.w3.org/2000/svg"
	>
		${xl}
	</svg>`}var Ml=globalThis.$discordMessage??{};function zt(){return Ml}var Ii={blue:"https://cdn.discordapp.com/embed/avatars/0.png",gray:"https://cdn.discordapp.com/embed/avatars/1.png",green:"https://cdn.discordapp.com/embed/avatars/2.png",orange:"https://cdn.discordapp.com/embed/avatars/3.png",red:"https://cdn.discordapp.com/embed/avatars/4.png",pink:"https://cdn.discordapp.com/embed/avatars/5.png"},Bi=zt().avatars??{},Re=Object.assign(Ii,Bi,{default:Ii[Bi.default]??Bi.default??Ii.blue}),yt=zt().profiles??{},gs=zt().defaultTheme==="light"?"light":"dark",_s=zt().defaultMode==="compact"?"compact":"cozy",bs=zt().defaultBackground==="none"?"none":"discord",zs=new Map([["heart",Jr()],["crystal",Gr()],["diamond",Qr()],["explosion",Kr()],["flame",Xr()],["flower",Yr()],["key",ei()],["leaf",ti()],["lightning",ri()],["magic",ii()],["moon",ai()],["mushroom",si()],["mythical",oi()],["ornament",di()],["plasma",li()],["rock",ni()],["shell",ci()],["skull",hi()],["sun",ui()],["sword",fi()],["water",mi()]]);var pi=class extends Error{constructor(r){super(r),this.name="DiscordComponentsError"}},wl=new Intl.DateTimeFormat("en-US",{day:"2-digit",month:"2-digit",year:"numeric"}),kl=new Intl.DateTimeFormat("en-US",{hour12:!0,hour:"2-digit",minute:"2-digit"}),Hl=new Intl.DateTimeFormat("en-US",{hour12:!1,hour:"2-digit",minute:"2-digit"}),$l=e=>e instanceof Date?wl.format(e):e,Tl=(e,r=!1)=>e instanceof Date?r?Hl.format(e):kl.format(e):e;function Gt(e,r=!1,i=!1){if(!(e instanceof Date)&&typeof e!="string")throw new TypeError("Timestamp prop must be a Date object or a string.");return r?Tl(e,i):$l(e)}var Cl=/(?:<(?<animated>a)?:(?<name>\w{2,32}):)?(?<id>\d{17,21})>?/;function Qt(e){let r=zt().emojis?.[e];if(r)return r;let i=Cl.exec(e);if(i?.groups){let{name:t,id:a,animated:l}=i.groups;return{name:t,url:`https://cdn.discordapp.com/emojis/${a}.${l?"gif":"png"}`}}}function vi(e){if(e)return zs.get(e)??e}var El=C`
	<path
		fill="currentColor"
		d="M10 5V3H5.375C4.06519 3 3 4.06519 3 5.375V18.625C3 19.936 4.06519 21 5.375 21H18.625C19.936 21 21 19.936 21 18.625V14H19V19H5V5H10Z"
	/>
	<path fill="currentColor" d="M21 2.99902H14V4.99902H17.586L9.29297 13.292L10.707 14.706L19 6.41302V9.99902H21V2.99902Z"
	/>
`;function Pi(e={}){return f`<svg ${E(e)} class="discord-button-launch" aria-hidden="false" width="16" height="16" viewBox="0 0 24 24">
		${El}
	</svg>`}var xt=function(e,r,i,t,a,l){function s(m){if(m!==void 0&&typeof m!="function")throw new TypeError("Function expected");return m}for(var n=t.kind,p=n==="getter"?"get":n==="setter"?"set":"value",u=!r&&e?t.static?e:e.prototype:null,d=r||(u?Object.getOwnPropertyDescriptor(u,t.name):{}),o,_=!1,g=i.length-1;g>=0;g--){var v={};for(var h in t)v[h]=h==="access"?{}:t[h];for(var h in t.access)v.access[h]=t.access[h];v.addInitializer=function(m){if(_)throw new TypeError("Cannot add initializers after decoration has completed");l.push(s(m||null))};var c=(0,i[g])(n==="accessor"?{get:d.get,set:d.set}:d[p],v);if(n==="accessor"){if(c===void 0)continue;if(c===null||typeof c!="object")throw new TypeError("Object expected");(o=s(c.get))&&(d.get=o),(o=s(c.set))&&(d.set=o),(o=s(c.init))&&a.unshift(o)}else(o=s(c))&&(n==="field"?a.unshift(o):d[p]=o)}u&&Object.defineProperty(u,t.name,d),_=!0},Se=function(e,r,i){for(var t=arguments.length>2,a=0;a<r.length;a++)i=t?r[a].call(e,i):r[a].call(e);return t?i:void 0},su=(()=>{let e=[U("discord-button")],r,i=[],t,a=P,l,s=[],n=[],p,u=[],d=[],o,_=[],g=[],v,h=[],c=[],m,j=[],T=[],N,w=[],M=[];var L=class extends a{static{t=this}static{let Z=typeof Symbol=="function"&&Symbol.metadata?Object.create(a[Symbol.metadata]??null):void 0;l=[z({reflect:!0,attribute:"emoji"})],p=[z({reflect:!0,attribute:"emoji-name"})],o=[z({reflect:!0,attribute:"url"})],v=[z({type:Boolean,reflect:!0,attribute:"disabled"})],m=[z({reflect:!0,attribute:"type"})],N=[z({reflect:!0,attribute:"modal-id"})],xt(this,null,l,{kind:"accessor",name:"emoji",static:!1,private:!1,access:{has:V=>"emoji"in V,get:V=>V.emoji,set:(V,ee)=>{V.emoji=ee}},metadata:Z},s,n),xt(this,null,p,{kind:"accessor",name:"emojiName",static:!1,private:!1,access:{has:V=>"emojiName"in V,get:V=>V.emojiName,set:(V,ee)=>{V.emojiName=ee}},metadata:Z},u,d),xt(this,null,o,{kind:"accessor",name:"url",static:!1,private:!1,access:{has:V=>"url"in V,get:V=>V.url,set:(V,ee)=>{V.url=ee}},metadata:Z},_,g),xt(this,null,v,{kind:"accessor",name:"disabled",static:!1,private:!1,access:{has:V=>"disabled"in V,get:V=>V.disabled,set:(V,ee)=>{V.disabled=ee}},metadata:Z},h,c),xt(this,null,m,{kind:"accessor",name:"type",static:!1,private:!1,access:{has:V=>"type"in V,get:V=>V.type,set:(V,ee)=>{V.type=ee}},metadata:Z},j,T),xt(this,null,N,{kind:"accessor",name:"modalId",static:!1,private:!1,access:{has:V=>"modalId"in V,get:V=>V.modalId,set:(V,ee)=>{V.modalId=ee}},metadata:Z},w,M),xt(null,r={value:t},e,{kind:"class",name:t.name,metadata:Z},null,i),L=t=r.value,Z&&Object.defineProperty(t,Symbol.metadata,{enumerable:!0,configurable:!0,writable:!0,value:Z})}static styles=q`
		:host > *:first-child {
			display: flex;
			justify-content: center;
			align-items: center;
			cursor: pointer;
			margin: 4px 8px 4px 0;
			padding: 2px 16px;
			width: auto;
			height: 32px;
			min-width: 60px;
			min-height: 32px;
			-webkit-transition:
				background-color 0.17s ease,
				color 0.17s ease;
			transition:
				background-color 0.17s ease,
				color 0.17s ease;
			border-radius: 3px;
			font-size: 14px;
			font-weight: 500;
			line-height: 16px;
			text-decoration: none !important;
			/* CSS Reset to unset button styling */
			border-width: unset;
			border-style: unset;
			border-color: unset;
			border-image: unset;
			box-sizing: unset;
			font-family: 'gg sans', 'Noto Sans', Whitney, 'Helvetica Neue', Helvetica, Roboto, Arial, sans-serif;
		}

		.success {
			color: #fff;
			background-color: #3ba55d;
		}

		.success.hoverable:hover {
			background-color: #2d7d46;
		}

		.destructive {
			color: #fff;
			background-color: #ed4245;
		}

		.destructive.hoverable:hover {
			background-color: #c03537;
		}

		.primary {
			color: #fff;
			background-color: #5865f2;
		}

		.primary.hoverable:hover {
			background-color: #4752c4;
		}

		.secondary {
			color: #fff;
			background-color: #4f545c;
		}

		.secondary.hoverable:hover {
			background-color: #5d6269;
		}

		.disabled {
			cursor: not-allowed !important;
			opacity: 0.5;
		}

		.launch {
			margin-left: 8px;
		}

		.emoji {
			margin-right: 4px;
			object-fit: contain;
			width: 1.375em;
			height: 1.375em;
			vertical-align: bottom;
		}
	`;#e=Se(this,s,void 0);get emoji(){return this.#e}set emoji(Z){this.#e=Z}#t=(Se(this,n),Se(this,u,"emoji"));get emojiName(){return this.#t}set emojiName(Z){this.#t=Z}#r=(Se(this,d),Se(this,_,void 0));get url(){return this.#r}set url(Z){this.#r=Z}#i=(Se(this,g),Se(this,h,!1));get disabled(){return this.#i}set disabled(Z){this.#i=Z}#a=(Se(this,c),Se(this,j,"secondary"));get type(){return this.#a}set type(Z){this.#a=Z}#s=(Se(this,T),Se(this,w,void 0));get modalId(){return this.#s}set modalId(Z){this.#s=Z}validButtonTypes=(Se(this,M),new Set(["primary","secondary","success","destructive"]));checkType(){if(this.type){if(typeof this.type!="string")throw new TypeError("DiscordButton `type` prop must be a string.");if(!this.validButtonTypes.has(this.type))throw new RangeError("DiscordButton `type` prop must be one of: 'primary', 'secondary', 'success', 'destructive'")}}checkParentElement(){if(this.parentElement?.tagName.toLowerCase()!=="discord-action-row")throw new pi("All <discord-button> components must be direct children of <discord-action-row>.")}handleButtonClick(){if(this.modalId){let Z=this.parentElement?.parentElement?.parentElement?.parentElement;if(Z?.tagName?.toLowerCase()==="discord-messages"){let V=Z?.querySelector("discord-modal"),ee=V?.shadowRoot?.querySelector(`dialog#${this.modalId}`),me=ee?.querySelector("div.discord-modal-box");if(ee instanceof HTMLDialogElement&&me instanceof HTMLDivElement&&(ee.showModal(),me.style.display="flex",V)){let pe=globalThis.getComputedStyle(globalThis.document.body).overflow;V.originalBodyOverflow=pe,globalThis.document.body.style.overflow="hidden"}}}}render(){this.checkType(),this.checkParentElement();let Z=this.url&&!this.disabled,V=f`
			${O(this.emoji,()=>f`<img src=${this.emoji} alt=${this.emojiName} draggable="true" class="emoji" />`)}
			<span>
				<slot></slot>
			</span>
			${O(this.url,()=>Pi())}
		`;return Z?f`<a class="secondary" href=${this.url} target="_blank" rel="noopener noreferrer">${V}</a>`:f`<button
			class=${Fe({[this.type]:!0,disabled:this.disabled,hoverable:!this.disabled})}
			@click=${this.handleButtonClick}
		>
			${V}
		</button>`}static{Se(t,i)}};return L=t})();var ut=class extends Event{constructor(r,i,t,a){super("context-request",{bubbles:!0,composed:!0}),this.context=r,this.contextTarget=i,this.callback=t,this.subscribe=a??!1}};var Kt=class{constructor(r,i,t,a){if(this.subscribe=!1,this.provided=!1,this.value=void 0,this.t=(l,s)=>{this.unsubscribe&&(this.unsubscribe!==s&&(this.provided=!1,this.unsubscribe()),this.subscribe||this.unsubscribe()),this.value=l,this.host.requestUpdate(),this.provided&&!this.subscribe||(this.provided=!0,this.callback&&this.callback(l,s)),this.unsubscribe=s},this.host=r,i.context!==void 0){let l=i;this.context=l.context,this.callback=l.callback,this.subscribe=l.subscribe??!1}else this.context=i,this.callback=t,this.subscribe=a??!1;this.host.addController(this)}hostConnected(){this.dispatchRequest()}hostDisconnected(){this.unsubscribe&&(this.unsubscribe(),this.unsubscribe=void 0)}dispatchRequest(){this.host.dispatchEvent(new ut(this.context,this.host,this.t,this.subscribe))}};var gi=class{get value(){return this.o}set value(r){this.setValue(r)}setValue(r,i=!1){let t=i||!Object.is(r,this.o);this.o=r,t&&this.updateObservers()}constructor(r){this.subscriptions=new Map,this.updateObservers=()=>{for(let[i,{disposer:t}]of this.subscriptions)i(this.o,t)},r!==void 0&&(this.value=r)}addCallback(r,i,t){if(!t)return void r(this.value);this.subscriptions.has(r)||this.subscriptions.set(r,{disposer:()=>{this.subscriptions.delete(r)},consumerHost:i});let{disposer:a}=this.subscriptions.get(r);r(this.value,a)}clearCallbacks(){this.subscriptions.clear()}};var Ni=class extends Event{constructor(r,i){super("context-provider",{bubbles:!0,composed:!0}),this.context=r,this.contextTarget=i}},Xt=class extends gi{constructor(r,i,t){super(i.context!==void 0?i.initialValue:t),this.onContextRequest=a=>{if(a.context!==this.context)return;let l=a.contextTarget??a.composedPath()[0];l!==this.host&&(a.stopPropagation(),this.addCallback(a.callback,l,a.subscribe))},this.onProviderRequest=a=>{if(a.context!==this.context||(a.contextTarget??a.composedPath()[0])===this.host)return;let l=new Set;for(let[s,{consumerHost:n}]of this.subscriptions)l.has(s)||(l.add(s),n.dispatchEvent(new ut(this.context,n,s,!0)));a.stopPropagation()},this.host=r,i.context!==void 0?this.context=i.context:this.context=i,this.attachListeners(),this.host.addController?.(this)}attachListeners(){this.host.addEventListener("context-request",this.onContextRequest),this.host.addEventListener("context-provider",this.onProviderRequest)}hostConnected(){this.host.dispatchEvent(new Ni(this.context,this.host))}};function hr({context:e}){return(r,i)=>{let t=new WeakMap;if(typeof i=="object")return{get(){return r.get.call(this)},set(a){return t.get(this).setValue(a),r.set.call(this,a)},init(a){return t.set(this,new Xt(this,{context:e,initialValue:a})),a}};{r.constructor.addInitializer((s=>{t.set(s,new Xt(s,{context:e}))}));let a=Object.getOwnPropertyDescriptor(r,i),l;if(a===void 0){let s=new WeakMap;l={get(){return s.get(this)},set(n){t.get(this).setValue(n),s.set(this,n)},configurable:!0,enumerable:!0}}else{let s=a.set;l={...a,set(n){t.get(this).setValue(n),s?.call(this,n)}}}return void Object.defineProperty(r,i,l)}}}function te({context:e,subscribe:r}){return(i,t)=>{typeof t=="object"?t.addInitializer((function(){new Kt(this,{context:e,callback:a=>{i.set.call(this,a)},subscribe:r})})):i.constructor.addInitializer((a=>{new Kt(a,{context:e,callback:l=>{a[t]=l},subscribe:r})}))}}var Al=C`
	<path
		fill="currentColor"
		d="M18.91 12.98a5.45 5.45 0 0 1 2.18 6.2c-.1.33-.09.68.1.96l.83 1.32a1 1 0 0 1-.84 1.54h-5.5A5.6 5.6 0 0 1 10 17.5a5.6 5.6 0 0 1 5.68-5.5c1.2 0 2.32.36 3.23.98Z"
	/>
	<path
		fill="currentColor"
		d="M19.24 10.86c.32.16.72-.02.74-.38L20 10c0-4.42-4.03-8-9-8s-9 3.58-9 8c0 1.5.47 2.91 1.28 4.11.14.21.12.49-.06.67l-1.51 1.51A1 1 0 0 0 2.4 18h5.1a.5.5 0 0 0 .49-.5c0-4.2 3.5-7.5 7.68-7.5 1.28 0 2.5.3 3.56.86Z"
	/>
`;function ur(e={}){return f`<svg
		${E(e)}
		class="discord-mention-icon"
		aria-hidden="false"
		width="24"
		height="24"
		viewBox="0 0 20 20"
		xmlns="http://www.w3.org/2000/svg"
	>
		${Al}
	</svg>`}var Sl=C`
	<path
		fill="currentColor"
		fill-rule="evenodd"
		clip-rule="evenodd"
		d="M10.99 3.16A1 1 0 1 0 9 2.84L8.15 8H4a1 1 0 0 0 0 2h3.82l-.67 4H3a1 1 0 1 0 0 2h3.82l-.8 4.84a1 1 0 0 0 1.97.32L8.85 16h4.97l-.8 4.84a1 1 0 0 0 1.97.32l.86-5.16H20a1 1 0 1 0 0-2h-3.82l.67-4H21a1 1 0 1 0 0-2h-3.82l.8-4.84a1 1 0 1 0-1.97-.32L15.15 8h-4.97l.8-4.84ZM14.15 14l.67-4H9.85l-.67 4h4.97Z"
	/>
`;function fr(e={}){return f`<svg
		${E(e)}
		class="discord-mention-icon"
		aria-hidden="false"
		width="24"
		height="24"
		viewBox="0 0 24 24"
		xmlns="http://www.w3.org/2000/svg"
	>
		${Sl}
	</svg>`}var Dl=C`
	<path
		fill="currentColor"
		d="M12 2.81a1 1 0 0 1 0-1.41l.36-.36a1 1 0 0 1 1.41 0l9.2 9.2a1 1 0 0 1 0 1.4l-.7.7a1 1 0 0 1-1.3.13l-9.54-6.72a1 1 0 0 1-.08-1.58l1-1L12 2.8ZM12 21.2a1 1 0 0 1 0 1.41l-.35.35a1 1 0 0 1-1.41 0l-9.2-9.19a1 1 0 0 1 0-1.41l.7-.7a1 1 0 0 1 1.3-.12l9.54 6.72a1 1 0 0 1 .07 1.58l-1 1 .35.36ZM15.66 16.8a1 1 0 0 1-1.38.28l-8.49-5.66A1 1 0 1 1 6.9 9.76l8.49 5.65a1 1 0 0 1 .27 1.39ZM17.1 14.25a1 1 0 1 0 1.11-1.66L9.73 6.93a1 1 0 0 0-1.11 1.66l8.49 5.66Z"
	/>
`;function mr(e={}){return f`<svg
		${E(e)}
		class="discord-mention-icon"
		aria-hidden="false"
		width="24"
		height="24"
		viewBox="0 0 24 24"
		xmlns="http://www.w3.org/2000/svg"
	>
		${Dl}
	</svg>`}var Ol=C`
	<path
		fill="currentColor"
		fill-rule="evenodd"
		clip-rule="evenodd"
		d="M6 9h1V6a5 5 0 0 1 10 0v3h1a3 3 0 0 1 3 3v8a3 3 0 0 1-3 3H6a3 3 0 0 1-3-3v-8a3 3 0 0 1 3-3Zm9-3v3H9V6a3 3 0 1 1 6 0Zm-1 8a2 2 0 0 1-1 1.73V18a1 1 0 1 1-2 0v-2.27A2 2 0 1 1 14 14Z"
	/>
`;function pr(e={}){return f`<svg
		${E(e)}
		class="discord-mention-icon"
		aria-hidden="false"
		width="24"
		height="24"
		viewBox="0 0 24 24"
		xmlns="http://www.w3.org/2000/svg"
	>
		${Ol}
	</svg>`}var Vl=C`
	<path
		fill="currentColor"
		d="M12 3a1 1 0 0 0-1-1h-.06a1 1 0 0 0-.74.32L5.92 7H3a1 1 0 0 0-1 1v8a1 1 0 0 0 1 1h2.92l4.28 4.68a1 1 0 0 0 .74.32H11a1 1 0 0 0 1-1V3ZM15.1 20.75c-.58.14-1.1-.33-1.1-.92v-.03c0-.5.37-.92.85-1.05a7 7 0 0 0 0-13.5A1.11 1.11 0 0 1 14 4.2v-.03c0-.6.52-1.06 1.1-.92a9 9 0 0 1 0 17.5Z"
	/>
	<path
		fill="currentColor"
		d="M15.16 16.51c-.57.28-1.16-.2-1.16-.83v-.14c0-.43.28-.8.63-1.02a3 3 0 0 0 0-5.04c-.35-.23-.63-.6-.63-1.02v-.14c0-.63.59-1.1 1.16-.83a5 5 0 0 1 0 9.02Z"
	/>
`;function vr(e={}){return f`<svg
		${E(e)}
		class="discord-mention-icon"
		aria-hidden="false"
		width="24"
		height="24"
		viewBox="0 0 24 24"
		xmlns="http://www.w3.org/2000/svg"
	>
		${Vl}
	</svg>`}var Yt=function(e,r,i,t,a,l){function s(m){if(m!==void 0&&typeof m!="function")throw new TypeError("Function expected");return m}for(var n=t.kind,p=n==="getter"?"get":n==="setter"?"set":"value",u=!r&&e?t.static?e:e.prototype:null,d=r||(u?Object.getOwnPropertyDescriptor(u,t.name):{}),o,_=!1,g=i.length-1;g>=0;g--){var v={};for(var h in t)v[h]=h==="access"?{}:t[h];for(var h in t.access)v.access[h]=t.access[h];v.addInitializer=function(m){if(_)throw new TypeError("Cannot add initializers after decoration has completed");l.push(s(m||null))};var c=(0,i[g])(n==="accessor"?{get:d.get,set:d.set}:d[p],v);if(n==="accessor"){if(c===void 0)continue;if(c===null||typeof c!="object")throw new TypeError("Object expected");(o=s(c.get))&&(d.get=o),(o=s(c.set))&&(d.set=o),(o=s(c.init))&&a.unshift(o)}else(o=s(c))&&(n==="field"?a.unshift(o):d[p]=o)}u&&Object.defineProperty(u,t.name,d),_=!0},Ie=function(e,r,i){for(var t=arguments.length>2,a=0;a<r.length;a++)i=t?r[a].call(e,i):r[a].call(e);return t?i:void 0},se="light-theme",Be="compact-mode",Li="no-background",r8=(()=>{let e=[U("discord-messages")],r,i=[],t,a=P,l,s=[],n=[],p,u=[],d=[],o,_=[],g=[],v,h=[],c=[],m,j=[],T=[];var N=class extends a{static{t=this}static{let w=typeof Symbol=="function"&&Symbol.metadata?Object.create(a[Symbol.metadata]??null):void 0;l=[hr({context:se}),z({type:Boolean,reflect:!0,attribute:"light-theme"})],p=[hr({context:Li}),z({type:Boolean,reflect:!0,attribute:"no-background"})],o=[hr({context:Be}),z({type:Boolean,reflect:!0,attribute:"compact-mode"})],v=[z({reflect:!0,attribute:"channel-type"})],m=[z({reflect:!0,attribute:"channel-name"})],Yt(this,null,l,{kind:"accessor",name:"lightTheme",static:!1,private:!1,access:{has:M=>"lightTheme"in M,get:M=>M.lightTheme,set:(M,L)=>{M.lightTheme=L}},metadata:w},s,n),Yt(this,null,p,{kind:"accessor",name:"noBackground",static:!1,private:!1,access:{has:M=>"noBackground"in M,get:M=>M.noBackground,set:(M,L)=>{M.noBackground=L}},metadata:w},u,d),Yt(this,null,o,{kind:"accessor",name:"compactMode",static:!1,private:!1,access:{has:M=>"compactMode"in M,get:M=>M.compactMode,set:(M,L)=>{M.compactMode=L}},metadata:w},_,g),Yt(this,null,v,{kind:"accessor",name:"channelType",static:!1,private:!1,access:{has:M=>"channelType"in M,get:M=>M.channelType,set:(M,L)=>{M.channelType=L}},metadata:w},h,c),Yt(this,null,m,{kind:"accessor",name:"channelName",static:!1,private:!1,access:{has:M=>"channelName"in M,get:M=>M.channelName,set:(M,L)=>{M.channelName=L}},metadata:w},j,T),Yt(null,r={value:t},e,{kind:"class",name:t.name,metadata:w},null,i),N=t=r.value,w&&Object.defineProperty(t,Symbol.metadata,{enumerable:!0,configurable:!0,writable:!0,value:w})}static styles=q`
		:host {
			color: #fff;
			background-color: #36393e;
			display: block;
			font-size: 16px;
			font-family: 'gg sans', 'Noto Sans', Whitney, 'Helvetica Neue', Helvetica, Roboto, Arial, sans-serif;
			line-height: 170%;
			border: 1px solid rgba(255, 255, 255, 0.05);
		}

		:host([light-theme]) {
			color: #747f8d;
			background-color: #fff;
			border-color: #dedede;
		}

		:host([no-background]) {
			background-color: unset;
		}

		::slotted(*) {
			padding-top: 0.125rem;
			padding-bottom: 0.125rem;
		}

		::slotted(*:first-child) {
			margin-top: 0.5rem;
		}

		::slotted(*:not(:first-child)) {
			margin-top: 1.0625rem;
		}

		:host([compact-mode]) ::slotted(*:not(:first-child)) {
			margin-top: unset;
		}

		::slotted(*:last-child) {
			margin-bottom: 0.5rem;
			border-bottom-width: 0;
		}

		:host .discord-channel-header {
			display: flex;
			align-items: center;
			padding: 0.5rem 1rem;
			box-shadow:
				0 2px 0 0 rgba(0, 0, 0, 0.05),
				0 1.5px 0 0 rgba(0, 0, 0, 0.05),
				0 1px 0 0 rgba(0, 0, 0, 0.16);
		}

		:host .discord-channel-icon {
			height: 24px;
			width: auto;
			margin: 0 8px;
			position: relative;
			flex: 0 0 auto;
			color: #80848e;
		}

		:host([light-theme]) .discord-channel-icon {
			color: #6d6f78;
		}

		:host .discord-channel-name {
			margin: 0 8px 0 0;
			flex: 0 0 auto;
			min-width: auto;
		}
	`;#e=Ie(this,s,!1);get lightTheme(){return this.#e}set lightTheme(w){this.#e=w}#t=(Ie(this,n),Ie(this,u,!1));get noBackground(){return this.#t}set noBackground(w){this.#t=w}#r=(Ie(this,d),Ie(this,_,!1));get compactMode(){return this.#r}set compactMode(w){this.#r=w}#i=(Ie(this,g),Ie(this,h,void 0));get channelType(){return this.#i}set channelType(w){this.#i=w}#a=(Ie(this,c),Ie(this,j,void 0));get channelName(){return this.#a}set channelName(w){this.#a=w}connectedCallback(){super.connectedCallback(),(this.lightTheme||gs==="light"&&this.lightTheme)&&(this.lightTheme=!0),(this.compactMode||_s==="compact"&&this.compactMode)&&(this.compactMode=!0),(this.noBackground||bs==="none"&&this.noBackground)&&(this.noBackground=!0)}render(){let w;switch(this.channelType){case"text":w=f`${fr()}`;break;case"voice":w=f`${vr()}`;break;case"locked":w=f`${pr()}`;break;case"thread":w=f`${mr()}`;break;case"forum":w=f`${ur()}`;break}return f`
			${O(this.channelType&&this.channelName,()=>f`<div class="discord-channel-header">
						<div class="discord-channel-icon">${w}</div>
						<div class="discord-channel-name">${this.channelName}</div>
					</div>`)}
			<slot></slot>
		`}constructor(){super(...arguments),Ie(this,T)}static{Ie(t,i)}};return N=t})();var _i=function(e,r,i,t,a,l){function s(m){if(m!==void 0&&typeof m!="function")throw new TypeError("Function expected");return m}for(var n=t.kind,p=n==="getter"?"get":n==="setter"?"set":"value",u=!r&&e?t.static?e:e.prototype:null,d=r||(u?Object.getOwnPropertyDescriptor(u,t.name):{}),o,_=!1,g=i.length-1;g>=0;g--){var v={};for(var h in t)v[h]=h==="access"?{}:t[h];for(var h in t.access)v.access[h]=t.access[h];v.addInitializer=function(m){if(_)throw new TypeError("Cannot add initializers after decoration has completed");l.push(s(m||null))};var c=(0,i[g])(n==="accessor"?{get:d.get,set:d.set}:d[p],v);if(n==="accessor"){if(c===void 0)continue;if(c===null||typeof c!="object")throw new TypeError("Object expected");(o=s(c.get))&&(d.get=o),(o=s(c.set))&&(d.set=o),(o=s(c.init))&&a.unshift(o)}else(o=s(c))&&(n==="field"?a.unshift(o):d[p]=o)}u&&Object.defineProperty(u,t.name,d),_=!0},Mt=function(e,r,i){for(var t=arguments.length>2,a=0;a<r.length;a++)i=t?r[a].call(e,i):r[a].call(e);return t?i:void 0},n8=(()=>{let e=[U("discord-code")],r,i=[],t,a=P,l,s=[],n=[],p,u=[],d=[],o,_=[],g=[];var v=class extends a{static{t=this}static{let h=typeof Symbol=="function"&&Symbol.metadata?Object.create(a[Symbol.metadata]??null):void 0;l=[z({type:Boolean,reflect:!0})],p=[te({context:se,subscribe:!0}),z({type:Boolean,reflect:!0,attribute:"light-theme"})],o=[z({type:Boolean,reflect:!0})],_i(this,null,l,{kind:"accessor",name:"multiline",static:!1,private:!1,access:{has:c=>"multiline"in c,get:c=>c.multiline,set:(c,m)=>{c.multiline=m}},metadata:h},s,n),_i(this,null,p,{kind:"accessor",name:"lightTheme",static:!1,private:!1,access:{has:c=>"lightTheme"in c,get:c=>c.lightTheme,set:(c,m)=>{c.lightTheme=m}},metadata:h},u,d),_i(this,null,o,{kind:"accessor",name:"embed",static:!1,private:!1,access:{has:c=>"embed"in c,get:c=>c.embed,set:(c,m)=>{c.embed=m}},metadata:h},_,g),_i(null,r={value:t},e,{kind:"class",name:t.name,metadata:h},null,i),v=t=r.value,h&&Object.defineProperty(t,Symbol.metadata,{enumerable:!0,configurable:!0,writable:!0,value:h})}static styles=q`
		:host {
			background-color: #2f3136;
			white-space: break-spaces;
			font-family:
				Consolas,
				Andale Mono WT,
				Andale Mono,
				Lucida Console,
				Lucida Sans Typewriter,
				DejaVu Sans Mono,
				Bitstream Vera Sans Mono,
				Liberation Mono,
				Nimbus Mono L,
				Monaco,
				Courier New,
				Courier,
				monospace;
			border-radius: 3px;
		}

		code {
			padding: 0.2em;
			margin: -0.2em;
			border-radius: 3px;
			border: none;
			font-size: 85%;
			text-indent: 0;
			white-space: pre-wrap;
		}

		:host([multiline]) code {
			display: block;
			width: 90%;
			font-size: 0.875rem;
			line-height: 1.125rem;
			padding: 0.5em;
			background: #2b2d31;
			border: 1px solid #1e1f22;
		}

		:host([embed]) code {
			background-color: #1e1f22;
		}

		:host([embed][multiline]) code {
			display: block;
			width: 100%;
			padding: 7px;
			border-radius: 4px;
			background: #1e1f22;
		}

		:host([light-theme]) code {
			border-color: #e3e5e8;
			background-color: #f2f3f5;
		}

		:host([light-theme][embed]) code {
			background-color: #e3e5e8;
		}
	`;#e=Mt(this,s,!1);get multiline(){return this.#e}set multiline(h){this.#e=h}#t=(Mt(this,n),Mt(this,u,!1));get lightTheme(){return this.#t}set lightTheme(h){this.#t=h}#r=(Mt(this,d),Mt(this,_,!1));get embed(){return this.#r}set embed(h){this.#r=h}render(){return this.multiline?f`<discord-pre ?embed=${this.embed}
				><code><slot></slot></code
			></discord-pre>`:f`<code><slot></slot></code>`}constructor(){super(...arguments),Mt(this,g)}static{Mt(t,i)}};return v=t})();var K=e=>e??ce;var ys="important",Rl=" !"+ys,Pe=bt(class extends ht{constructor(e){if(super(e),e.type!==Wt.ATTRIBUTE||e.name!=="style"||e.strings?.length>2)throw Error("The `styleMap` directive must be used in the `style` attribute and must be the only part in the attribute.")}render(e){return Object.keys(e).reduce((r,i)=>{let t=e[i];return t==null?r:r+`${i=i.includes("-")?i:i.replace(/(?:^(webkit|moz|ms|o)|)(?=[A-Z])/g,"-$&").toLowerCase()}:${t};`},"")}update(e,[r]){let{style:i}=e.element;if(this.ft===void 0)return this.ft=new Set(Object.keys(r)),this.render(r);for(let t of this.ft)r[t]==null&&(this.ft.delete(t),t.includes("-")?i.removeProperty(t):i[t]=null);for(let t in r){let a=r[t];if(a!=null){this.ft.add(t);let l=typeof a=="string"&&a.endsWith(Rl);t.includes("-")||l?i.setProperty(t,l?a.slice(0,-11):a,l?ys:""):i[t]=a}}return Ve}});var Il=C`
	<path
		fill="currentColor"
		d="M56 50.6667V13.3333C56 10.4 53.6 8 50.6667 8H13.3333C10.4 8 8 10.4 8 13.3333V50.6667C8 53.6 10.4 56 13.3333 56H50.6667C53.6 56 56 53.6 56 50.6667ZM22.6667 36L29.3333 44.0267L38.6667 32L50.6667 48H13.3333L22.6667 36Z"
	/>
`;function gr(e={}){return f`<svg ${E(e)} aria-hidden="false" width="64" height="64" viewBox="0 0 64 64">${Il}</svg>`}var Bl=C`
	<path
		fill="currentColor"
		fill-rule="evenodd"
		clip-rule="evenodd"
		d="M5 3C3.89543 3 3 3.89543 3 5V19C3 20.1046 3.89543 21 5 21H19C20.1046 21 21 20.1046 21 19V5C21 3.89543 20.1046 3 19 3H5ZM16.8995 8.41419L15.4853 6.99998L7 15.4853L8.41421 16.8995L16.8995 8.41419Z"
	/>
`;function _r(e){return f`<svg ${E(e||{})} class="discord-command-icon" aria-hidden="false" width="24" height="24" viewBox="0 0 24 24">
		${Bl}
	</svg>`}var Pl=C`
	<path
		d="M0.809739 3.59646L5.12565 0.468433C5.17446 0.431163 5.23323 0.408043 5.2951 0.401763C5.35698 0.395482 5.41943 0.406298 5.4752 0.432954C5.53096 0.45961 5.57776 0.50101 5.61013 0.552343C5.64251 0.603676 5.65914 0.662833 5.6581 0.722939V2.3707C10.3624 2.3707 11.2539 5.52482 11.3991 7.21174C11.4028 7.27916 11.3848 7.34603 11.3474 7.40312C11.3101 7.46021 11.2554 7.50471 11.1908 7.53049C11.1262 7.55626 11.0549 7.56204 10.9868 7.54703C10.9187 7.53201 10.857 7.49695 10.8104 7.44666C8.72224 5.08977 5.6581 5.63359 5.6581 5.63359V7.28135C5.65831 7.34051 5.64141 7.39856 5.60931 7.44894C5.5772 7.49932 5.53117 7.54004 5.4764 7.5665C5.42163 7.59296 5.3603 7.60411 5.29932 7.59869C5.23834 7.59328 5.18014 7.57151 5.13128 7.53585L0.809739 4.40892C0.744492 4.3616 0.691538 4.30026 0.655067 4.22975C0.618596 4.15925 0.599609 4.08151 0.599609 4.00269C0.599609 3.92386 0.618596 3.84612 0.655067 3.77562C0.691538 3.70511 0.744492 3.64377 0.809739 3.59646Z"
		fill="currentColor"
	/>
`;function Ui(e={}){return f`<svg ${E(e)} class="discord-reply-icon" aria-hidden="false" width="12" height="8" viewBox="0 0 12 8">${Pl}</svg>`}var Nl=C`
	<path d="M7.4,11.17,4,8.62,5,7.26l2,1.53L10.64,4l1.36,1Z" fill="currentColor" />
`;function Ne(e={}){return f`<svg
		${E(e)}
		class="discord-application-tag-verified"
		aria-label="Verified App"
		aria-hidden="false"
		width="16"
		height="16"
		viewBox="0 0 16 15.2"
		xmlns="http://www.w3.org/2000/svg"
	>
		${Nl}
	</svg>`}var ue=function(e,r,i,t,a,l){function s(m){if(m!==void 0&&typeof m!="function")throw new TypeError("Function expected");return m}for(var n=t.kind,p=n==="getter"?"get":n==="setter"?"set":"value",u=!r&&e?t.static?e:e.prototype:null,d=r||(u?Object.getOwnPropertyDescriptor(u,t.name):{}),o,_=!1,g=i.length-1;g>=0;g--){var v={};for(var h in t)v[h]=h==="access"?{}:t[h];for(var h in t.access)v.access[h]=t.access[h];v.addInitializer=function(m){if(_)throw new TypeError("Cannot add initializers after decoration has completed");l.push(s(m||null))};var c=(0,i[g])(n==="accessor"?{get:d.get,set:d.set}:d[p],v);if(n==="accessor"){if(c===void 0)continue;if(c===null||typeof c!="object")throw new TypeError("Object expected");(o=s(c.get))&&(d.get=o),(o=s(c.set))&&(d.set=o),(o=s(c.init))&&a.unshift(o)}else(o=s(c))&&(n==="field"?a.unshift(o):d[p]=o)}u&&Object.defineProperty(u,t.name,d),_=!0},Y=function(e,r,i){for(var t=arguments.length>2,a=0;a<r.length;a++)i=t?r[a].call(e,i):r[a].call(e);return t?i:void 0},xs=(()=>{let e=[U("discord-reply")],r,i=[],t,a=P,l,s=[],n=[],p,u=[],d=[],o,_=[],g=[],v,h=[],c=[],m,j=[],T=[],N,w=[],M=[],L,Z=[],V=[],ee,me=[],pe=[],ge,_e=[],be=[],ze,ye=[],xe=[],Me,we=[],ke=[],He,$e=[],Te=[],Ce,B=[],H=[],Q,R=[],k=[],X,Ye=[],Je=[],et,tt=[],rt=[],it,at=[],st=[],ot,dt=[],lt=[];var nt=class extends a{static{t=this}static{let D=typeof Symbol=="function"&&Symbol.metadata?Object.create(a[Symbol.metadata]??null):void 0;l=[z()],p=[z()],o=[z()],v=[z({type:Boolean})],m=[z({type:Boolean})],N=[z({type:Boolean,attribute:"official-app"})],L=[z({type:Boolean})],ee=[z({type:Boolean})],ge=[z({type:Boolean})],ze=[z({attribute:"role-color"})],Me=[z({type:Boolean})],He=[z({type:Boolean})],Ce=[z({type:Boolean})],Q=[z({attribute:"clan-icon"})],X=[z({attribute:"clan-tag"})],et=[z({type:Boolean,reflect:!0})],it=[te({context:se}),z({type:Boolean,reflect:!0,attribute:"light-theme"})],ot=[te({context:Be}),z({type:Boolean,reflect:!0,attribute:"compact-mode"})],ue(this,null,l,{kind:"accessor",name:"profile",static:!1,private:!1,access:{has:x=>"profile"in x,get:x=>x.profile,set:(x,I)=>{x.profile=I}},metadata:D},s,n),ue(this,null,p,{kind:"accessor",name:"author",static:!1,private:!1,access:{has:x=>"author"in x,get:x=>x.author,set:(x,I)=>{x.author=I}},metadata:D},u,d),ue(this,null,o,{kind:"accessor",name:"avatar",static:!1,private:!1,access:{has:x=>"avatar"in x,get:x=>x.avatar,set:(x,I)=>{x.avatar=I}},metadata:D},_,g),ue(this,null,v,{kind:"accessor",name:"bot",static:!1,private:!1,access:{has:x=>"bot"in x,get:x=>x.bot,set:(x,I)=>{x.bot=I}},metadata:D},h,c),ue(this,null,m,{kind:"accessor",name:"server",static:!1,private:!1,access:{has:x=>"server"in x,get:x=>x.server,set:(x,I)=>{x.server=I}},metadata:D},j,T),ue(this,null,N,{kind:"accessor",name:"officialApp",static:!1,private:!1,access:{has:x=>"officialApp"in x,get:x=>x.officialApp,set:(x,I)=>{x.officialApp=I}},metadata:D},w,M),ue(this,null,L,{kind:"accessor",name:"op",static:!1,private:!1,access:{has:x=>"op"in x,get:x=>x.op,set:(x,I)=>{x.op=I}},metadata:D},Z,V),ue(this,null,ee,{kind:"accessor",name:"verified",static:!1,private:!1,access:{has:x=>"verified"in x,get:x=>x.verified,set:(x,I)=>{x.verified=I}},metadata:D},me,pe),ue(this,null,ge,{kind:"accessor",name:"edited",static:!1,private:!1,access:{has:x=>"edited"in x,get:x=>x.edited,set:(x,I)=>{x.edited=I}},metadata:D},_e,be),ue(this,null,ze,{kind:"accessor",name:"roleColor",static:!1,private:!1,access:{has:x=>"roleColor"in x,get:x=>x.roleColor,set:(x,I)=>{x.roleColor=I}},metadata:D},ye,xe),ue(this,null,Me,{kind:"accessor",name:"command",static:!1,private:!1,access:{has:x=>"command"in x,get:x=>x.command,set:(x,I)=>{x.command=I}},metadata:D},we,ke),ue(this,null,He,{kind:"accessor",name:"attachment",static:!1,private:!1,access:{has:x=>"attachment"in x,get:x=>x.attachment,set:(x,I)=>{x.attachment=I}},metadata:D},$e,Te),ue(this,null,Ce,{kind:"accessor",name:"mentions",static:!1,private:!1,access:{has:x=>"mentions"in x,get:x=>x.mentions,set:(x,I)=>{x.mentions=I}},metadata:D},B,H),ue(this,null,Q,{kind:"accessor",name:"clanIcon",static:!1,private:!1,access:{has:x=>"clanIcon"in x,get:x=>x.clanIcon,set:(x,I)=>{x.clanIcon=I}},metadata:D},R,k),ue(this,null,X,{kind:"accessor",name:"clanTag",static:!1,private:!1,access:{has:x=>"clanTag"in x,get:x=>x.clanTag,set:(x,I)=>{x.clanTag=I}},metadata:D},Ye,Je),ue(this,null,et,{kind:"accessor",name:"deleted",static:!1,private:!1,access:{has:x=>"deleted"in x,get:x=>x.deleted,set:(x,I)=>{x.deleted=I}},metadata:D},tt,rt),ue(this,null,it,{kind:"accessor",name:"lightTheme",static:!1,private:!1,access:{has:x=>"lightTheme"in x,get:x=>x.lightTheme,set:(x,I)=>{x.lightTheme=I}},metadata:D},at,st),ue(this,null,ot,{kind:"accessor",name:"compactMode",static:!1,private:!1,access:{has:x=>"compactMode"in x,get:x=>x.compactMode,set:(x,I)=>{x.compactMode=I}},metadata:D},dt,lt),ue(null,r={value:t},e,{kind:"class",name:t.name,metadata:D},null,i),nt=t=r.value,D&&Object.defineProperty(t,Symbol.metadata,{enumerable:!0,configurable:!0,writable:!0,value:D})}static styles=q`
		:host {
			color: #b9bbbe;
			display: flex;
			font-size: 0.875rem;
			font-family: 'gg sans', 'Noto Sans', Whitney, 'Helvetica Neue', Helvetica, Roboto, Arial, sans-serif;

			padding-top: 2px;
			margin-left: 56px;
			margin-bottom: 4px;
			align-items: center;
			line-height: 1.125rem;
			position: relative;
			white-space: pre;
			user-select: none;
		}

		:host([light-theme]) {
			color: #4f5660;
		}

		:host([compact-mode]),
		:host([deleted]) {
			margin-left: 62px;
			margin-bottom: 0;
		}

		:host:before {
			content: '';
			display: block;
			position: absolute;
			top: 50%;
			right: 100%;
			bottom: 0;
			left: -36px;
			margin-right: 4px;
			margin-top: -1px;
			margin-left: -1px;
			margin-bottom: -2px;
			border-left: 2px solid #4f545c !important;
			border-bottom: 0 solid #4f545c !important;
			border-right: 0 solid #4f545c !important;
			border-top: 2px solid #4f545c !important;
			border-top-left-radius: 6px;
		}

		:host([light-theme]):before {
			border-color: #747f8d !important;
		}

		.discord-replied-message-avatar,
		.discord-reply-badge {
			-webkit-box-flex: 0;
			-ms-flex: 0 0 auto;
			flex: 0 0 auto;
			width: 16px;
			height: 16px;
			border-radius: 50%;
			user-select: none;
			margin-right: 0.25rem;
		}

		.discord-reply-badge {
			display: flex;
			align-items: center;
			justify-content: center;
			color: #b9bbbe;
			background: #202225;
		}

		:host([light-theme]) .discord-reply-badge {
			color: #4f5660;
			background: #e3e5e8;
		}

		:host .discord-clan-tag {
			background-color: oklab(0.431937 0.00109309 -0.0132537 / 0.8);
			color: #fff;
			font-size: 12px;
			font-weight: 500;
			margin-right: 0.25rem;
			border-radius: 4px;
			line-height: 100%;
			text-transform: uppercase;
			justify-content: space-between;
			display: inline-flex;
			align-items: center;
			padding: 0 0.275rem;
			margin-top: 0.075em;
			height: 1.2rem;
			opacity: 0.55;
			transition: background-color 100ms ease-in-out;
			cursor: pointer;
		}

		:host .discord-clan-tag:hover {
			background-color: oklab(0.431937 0.00109309 -0.0132537 / 0.5);
		}

		:host([light-theme]) .discord-clan-tag {
			opacity: 0.65;
			background-color: hsl(0 calc(1 * 0%) 0.8%/0.09);
			color: #000;
		}

		:host([light-theme]) .discord-clan-tag:hover {
			background-color: hsl(0 calc(1 * 0%) 0.8%/0.03);
		}

		:host .discord-clan-tag svg,
		:host .discord-clan-tag img {
			display: inline-flex;
			align-items: center;
			margin-right: 0.25rem;
			right: 0.25rem;
		}

		:host .discord-clan-tag span {
			display: inline-flex;
			align-items: center;
			user-select: none;
			-webkit-user-select: none;
			line-height: 1rem !important;
		}

		.discord-application-tag {
			background-color: hsl(235, 85.6%, 64.7%);
			color: #fff;
			font-size: 0.625rem;
			margin-right: 0.25rem;
			line-height: 100%;
			text-transform: uppercase;

			/* Use flex layout to ensure both verified icon and "BOT" text are aligned to center */
			display: flex;
			align-items: center;

			/* Styling taken through Inspect Element on Discord client for Windows */
			height: 0.9375rem;
			padding: 0 0.275rem;
			margin-top: 0.075em;
			border-radius: 0.1875rem;
		}

		:host([compact-mode]) .discord-application-tag {
			margin-right: 0.25rem;
		}

		.discord-application-tag .discord-application-tag-verified {
			width: 0.9375rem;
			height: 0.9375rem;
			margin-left: -0.1rem;
		}

		.discord-application-tag.discord-application-tag-op {
			background-color: #c9cdfb;
			color: #4752c4;
			border-radius: 0.4rem;
		}

		.discord-replied-message-username {
			flex-shrink: 0;
			font-size: inherit;
			line-height: inherit;
			margin-right: 0.25rem;
			opacity: 0.64;
			font-weight: 500;
			color: #fff;
		}

		.discord-replied-message-username:hover {
			text-decoration: underline;
			cursor: pointer;
		}

		.discord-replied-message-content {
			color: inherit;
			font-size: inherit;
			line-height: inherit;
			white-space: pre;
			text-overflow: ellipsis;
			user-select: none;
			cursor: pointer;
		}

		.discord-replied-deleted-message-content {
			color: inherit;
			font-size: inherit;
			line-height: inherit;
			white-space: pre;
			text-overflow: ellipsis;
		}

		.discord-message-edited {
			color: #72767d;
			font-size: 10px;
		}

		:host([light-theme]) .discord-message-edited {
			color: #99aab5;
		}

		.discord-replied-message-content:hover {
			color: #fff;
		}

		:host([light-theme]) .discord-replied-message-content:hover {
			color: #000;
		}

		:host .discord-replied-message-content .discord-message-edited {
			margin-left: 0.25rem;
		}

		.discord-replied-message-content-icon {
			-webkit-box-flex: 0;
			-ms-flex: 0 0 auto;
			flex: 0 0 auto;
			width: 20px;
			height: 20px;
			margin-left: 4px;
		}
	`;#e=Y(this,s,void 0);get profile(){return this.#e}set profile(D){this.#e=D}#t=(Y(this,n),Y(this,u,"User"));get author(){return this.#t}set author(D){this.#t=D}#r=(Y(this,d),Y(this,_,void 0));get avatar(){return this.#r}set avatar(D){this.#r=D}#i=(Y(this,g),Y(this,h,!1));get bot(){return this.#i}set bot(D){this.#i=D}#a=(Y(this,c),Y(this,j,!1));get server(){return this.#a}set server(D){this.#a=D}#s=(Y(this,T),Y(this,w,!1));get officialApp(){return this.#s}set officialApp(D){this.#s=D}#o=(Y(this,M),Y(this,Z,!1));get op(){return this.#o}set op(D){this.#o=D}#d=(Y(this,V),Y(this,me,!1));get verified(){return this.#d}set verified(D){this.#d=D}#l=(Y(this,pe),Y(this,_e,!1));get edited(){return this.#l}set edited(D){this.#l=D}#n=(Y(this,be),Y(this,ye,void 0));get roleColor(){return this.#n}set roleColor(D){this.#n=D}#c=(Y(this,xe),Y(this,we,!1));get command(){return this.#c}set command(D){this.#c=D}#h=(Y(this,ke),Y(this,$e,!1));get attachment(){return this.#h}set attachment(D){this.#h=D}#u=(Y(this,Te),Y(this,B,!1));get mentions(){return this.#u}set mentions(D){this.#u=D}#f=(Y(this,H),Y(this,R,void 0));get clanIcon(){return this.#f}set clanIcon(D){this.#f=D}#m=(Y(this,k),Y(this,Ye,void 0));get clanTag(){return this.#m}set clanTag(D){this.#m=D}#p=(Y(this,Je),Y(this,tt,!1));get deleted(){return this.#p}set deleted(D){this.#p=D}#v=(Y(this,rt),Y(this,at,!1));get lightTheme(){return this.#v}set lightTheme(D){this.#v=D}#g=(Y(this,st),Y(this,dt,!1));get compactMode(){return this.#g}set compactMode(D){this.#g=D}resolveAvatar(D){return Re[D]??D??Re.default}render(){let D={author:this.author,bot:this.bot,verified:this.verified,officialApp:this.officialApp,op:this.op,server:this.server,roleColor:this.roleColor,clanIcon:this.clanIcon,clanTag:this.clanTag},x=Reflect.get(yt,this.profile)??{},I={...D,...x,avatar:this.resolveAvatar(x.avatar??this.avatar)},Ze=vi(I.clanIcon),ct=I.clanTag?.slice(0,4),ft=f`
			${O(I.bot&&!I.server&&!I.officialApp,()=>f`<span class="discord-application-tag">${I.verified?Ne():""}App</span>`)}
			${O(I.server&&!I.bot&&!I.officialApp,()=>f`<span class="discord-application-tag">Server</span>`)}
			${O(I.officialApp&&!I.server&&!I.bot,()=>f`<span class="discord-application-tag">${Ne()}OFFICIAL</span>`)}
		`;return f`${O(this.compactMode||this.deleted,()=>f`<div class="discord-reply-badge">${Ui()}</div>`,()=>f`<img class="discord-replied-message-avatar" src="${K(I.avatar)}" alt="${K(I.author)}" />`)}
		${O(this.deleted,()=>f`<div class="discord-replied-deleted-message-content"><em>Original message was deleted</em></div>`,()=>f`${ft}
					<span class="discord-replied-message-username" style=${Pe({color:I.roleColor})}
						>${O(this.mentions,()=>"@")}${I.author}</span
					>
					${O(I.clanIcon&&I.clanTag&&I.clanTag?.length>0,()=>f`<span class="discord-clan-tag">
								${Ze==="string"?f`<img
											srcset=${K(Ze)}
											alt=${K(ct)}
											width="12"
											height="12"
											draggable="false"
										/>`:Ze}
								<span>${ct}</span>
							</span>`)}
					<!-- display: inline -->
					<div class="discord-replied-message-content"
						><slot></slot>${O(this.edited,()=>f`<span class="discord-message-edited">(edited)</span>`)}</div
					>
					${O(this.command,()=>_r({class:"discord-replied-message-content-icon"}),()=>O(this.attachment,()=>gr({class:"discord-replied-message-content-icon"})))}`)}`}constructor(){super(...arguments),Y(this,lt)}static{Y(t,i)}};return nt=t})();var Ll=C`
	<path d="M4.61241 0L6 0.845294L1.38759 10L0 9.15471L4.61241 0Z" fill="currentColor" />
`;function qi(e={}){return f`<svg ${E(e)} class="discord-command-icon" aria-hidden="false" width="6" height="10" viewBox="0 0 6 10" fill="none">
		${Ll}
	</svg>`}var Ul=C`
	<path fill="currentColor" d="M2.06 7.61c-.25.95.31 1.92 1.26 2.18l4.3 1.15c.94.25 1.91-.31 2.17-1.26l1.15-4.3c.25-.94-.31-1.91-1.26-2.17l-4.3-1.15c-.94-.25-1.91.31-2.17 1.26l-1.15 4.3ZM12.98 7.87a2 2 0 0 0 1.75 2.95H20a2 2 0 0 0 1.76-2.95l-2.63-4.83a2 2 0 0 0-3.51 0l-2.63 4.83ZM5.86 13.27a.89.89 0 0 1 1.28 0l.75.77a.9.9 0 0 0 .54.26l1.06.12c.5.06.85.52.8 1.02l-.13 1.08c-.02.2.03.42.14.6l.56.92c.27.43.14 1-.28 1.26l-.9.58a.92.92 0 0 0-.37.48l-.36 1.02a.9.9 0 0 1-1.15.57l-1-.36a.89.89 0 0 0-.6 0l-1 .36a.9.9 0 0 1-1.15-.57l-.36-1.02a.92.92 0 0 0-.37-.48l-.9-.58a.93.93 0 0 1-.28-1.26l.56-.93c.11-.17.16-.38.14-.59l-.12-1.08c-.06-.5.3-.96.8-1.02l1.05-.12a.9.9 0 0 0 .54-.26l.75-.77ZM18.52 13.71a1.1 1.1 0 0 0-2.04 0l-.46 1.24c-.19.5-.57.88-1.07 1.07l-1.24.46a1.1 1.1 0 0 0 0 2.04l1.24.46c.5.19.88.57 1.07 1.07l.46 1.24c.35.95 1.7.95 2.04 0l.46-1.24c.19-.5.57-.88 1.07-1.07l1.24-.46a1.1 1.1 0 0 0 0-2.04l-1.24-.46a1.8 1.8 0 0 1-1.07-1.07l-.46-1.24Z">
	</path>
`;function Fi(e={}){return f`<svg ${E(e)} class="discord-command-icon-name" aria-hidden="false" width="10" height="10" viewBox="0 0 24 24" fill="none">
		${Ul}
	</svg>`}var ql=C`
	<path fill="currentColor" d="M5.3 9.3a1 1 0 0 1 1.4 0l5.3 5.29 5.3-5.3a1 1 0 1 1 1.4 1.42l-6 6a1 1 0 0 1-1.4 0l-6-6a1 1 0 0 1 0-1.42Z"></path>
`;function bi(e={}){return f`<svg ${E(e)} aria-hidden="false" width="18" height="18" viewBox="0 0 24 24" xmlns="http://www.w3.org/2000/svg">
		${ql}
	</svg>`}var Fl=C`
	<path fill="color-mix( in oklab, hsl(215 calc(1 * 8.8%) 73.3% / 1) 100%, black 0%" d="M12 22a10 10 0 1 0-8.45-4.64c.13.19.11.44-.04.61l-2.06 2.37A1 1 0 0 0 2.2 22H12Z" class="">
    </path>
`;function Zi(e={}){return f`<svg ${E(e)} aria-hidden="false" width="16" height="16" viewBox="0 0 24 24" fill="none">${Fl}</svg>`}var he=function(e,r,i,t,a,l){function s(m){if(m!==void 0&&typeof m!="function")throw new TypeError("Function expected");return m}for(var n=t.kind,p=n==="getter"?"get":n==="setter"?"set":"value",u=!r&&e?t.static?e:e.prototype:null,d=r||(u?Object.getOwnPropertyDescriptor(u,t.name):{}),o,_=!1,g=i.length-1;g>=0;g--){var v={};for(var h in t)v[h]=h==="access"?{}:t[h];for(var h in t.access)v.access[h]=t.access[h];v.addInitializer=function(m){if(_)throw new TypeError("Cannot add initializers after decoration has completed");l.push(s(m||null))};var c=(0,i[g])(n==="accessor"?{get:d.get,set:d.set}:d[p],v);if(n==="accessor"){if(c===void 0)continue;if(c===null||typeof c!="object")throw new TypeError("Object expected");(o=s(c.get))&&(d.get=o),(o=s(c.set))&&(d.set=o),(o=s(c.init))&&a.unshift(o)}else(o=s(c))&&(n==="field"?a.unshift(o):d[p]=o)}u&&Object.defineProperty(u,t.name,d),_=!0},G=function(e,r,i){for(var t=arguments.length>2,a=0;a<r.length;a++)i=t?r[a].call(e,i):r[a].call(e);return t?i:void 0},wf=(()=>{let e=[U("discord-command")],r,i=[],t,a=P,l,s=[],n=[],p,u=[],d=[],o,_=[],g=[],v,h=[],c=[],m,j=[],T=[],N,w=[],M=[],L,Z=[],V=[],ee,me=[],pe=[],ge,_e=[],be=[],ze,ye=[],xe=[],Me,we=[],ke=[],He,$e=[],Te=[],Ce,B=[],H=[],Q,R=[],k=[],X,Ye=[],Je=[],et,tt=[],rt=[],it,at=[],st=[],ot,dt=[],lt=[],nt,D=[],x=[],I,Ze=[],ct=[];var ft=class extends a{static{t=this}static{let S=typeof Symbol=="function"&&Symbol.metadata?Object.create(a[Symbol.metadata]??null):void 0;l=[z({attribute:"profile"})],p=[z({attribute:"author"})],o=[z({attribute:"avatar"})],v=[z({attribute:"role-color"})],m=[z({attribute:"command"})],N=[z({attribute:"type"})],L=[z({attribute:"context-user-profile"})],ee=[z({attribute:"context-user-name"})],ge=[z({attribute:"context-user-image"})],ze=[z({attribute:"context-user-role-color"})],Me=[z({type:Boolean,attribute:"context-user-bot"})],He=[z({type:Boolean,attribute:"context-user-bot-verified"})],Ce=[z({type:Boolean,attribute:"context-command-reply"})],Q=[z({type:Boolean,attribute:"context-attachment-reply"})],X=[z({type:String,attribute:"context-message-reply"})],et=[z({type:Boolean,attribute:"context-message-deleted"})],it=[z({type:Boolean,attribute:"context-user-application-official"})],ot=[z({type:Boolean,attribute:"context-user-server"})],nt=[te({context:Be}),z({type:Boolean,reflect:!0,attribute:"compact-mode"})],I=[te({context:se}),z({type:Boolean,reflect:!0,attribute:"light-theme"})],he(this,null,l,{kind:"accessor",name:"profile",static:!1,private:!1,access:{has:y=>"profile"in y,get:y=>y.profile,set:(y,W)=>{y.profile=W}},metadata:S},s,n),he(this,null,p,{kind:"accessor",name:"author",static:!1,private:!1,access:{has:y=>"author"in y,get:y=>y.author,set:(y,W)=>{y.author=W}},metadata:S},u,d),he(this,null,o,{kind:"accessor",name:"avatar",static:!1,private:!1,access:{has:y=>"avatar"in y,get:y=>y.avatar,set:(y,W)=>{y.avatar=W}},metadata:S},_,g),he(this,null,v,{kind:"accessor",name:"roleColor",static:!1,private:!1,access:{has:y=>"roleColor"in y,get:y=>y.roleColor,set:(y,W)=>{y.roleColor=W}},metadata:S},h,c),he(this,null,m,{kind:"accessor",name:"command",static:!1,private:!1,access:{has:y=>"command"in y,get:y=>y.command,set:(y,W)=>{y.command=W}},metadata:S},j,T),he(this,null,N,{kind:"accessor",name:"type",static:!1,private:!1,access:{has:y=>"type"in y,get:y=>y.type,set:(y,W)=>{y.type=W}},metadata:S},w,M),he(this,null,L,{kind:"accessor",name:"contextUserProfile",static:!1,private:!1,access:{has:y=>"contextUserProfile"in y,get:y=>y.contextUserProfile,set:(y,W)=>{y.contextUserProfile=W}},metadata:S},Z,V),he(this,null,ee,{kind:"accessor",name:"contextUserName",static:!1,private:!1,access:{has:y=>"contextUserName"in y,get:y=>y.contextUserName,set:(y,W)=>{y.contextUserName=W}},metadata:S},me,pe),he(this,null,ge,{kind:"accessor",name:"contextUserAvatar",static:!1,private:!1,access:{has:y=>"contextUserAvatar"in y,get:y=>y.contextUserAvatar,set:(y,W)=>{y.contextUserAvatar=W}},metadata:S},_e,be),he(this,null,ze,{kind:"accessor",name:"contextUserRoleColor",static:!1,private:!1,access:{has:y=>"contextUserRoleColor"in y,get:y=>y.contextUserRoleColor,set:(y,W)=>{y.contextUserRoleColor=W}},metadata:S},ye,xe),he(this,null,Me,{kind:"accessor",name:"contextUserBot",static:!1,private:!1,access:{has:y=>"contextUserBot"in y,get:y=>y.contextUserBot,set:(y,W)=>{y.contextUserBot=W}},metadata:S},we,ke),he(this,null,He,{kind:"accessor",name:"contextUserBotVerified",static:!1,private:!1,access:{has:y=>"contextUserBotVerified"in y,get:y=>y.contextUserBotVerified,set:(y,W)=>{y.contextUserBotVerified=W}},metadata:S},$e,Te),he(this,null,Ce,{kind:"accessor",name:"contextCommandReply",static:!1,private:!1,access:{has:y=>"contextCommandReply"in y,get:y=>y.contextCommandReply,set:(y,W)=>{y.contextCommandReply=W}},metadata:S},B,H),he(this,null,Q,{kind:"accessor",name:"contextAttachmentReply",static:!1,private:!1,access:{has:y=>"contextAttachmentReply"in y,get:y=>y.contextAttachmentReply,set:(y,W)=>{y.contextAttachmentReply=W}},metadata:S},R,k),he(this,null,X,{kind:"accessor",name:"contextMessageReply",static:!1,private:!1,access:{has:y=>"contextMessageReply"in y,get:y=>y.contextMessageReply,set:(y,W)=>{y.contextMessageReply=W}},metadata:S},Ye,Je),he(this,null,et,{kind:"accessor",name:"contextMessageDeleted",static:!1,private:!1,access:{has:y=>"contextMessageDeleted"in y,get:y=>y.contextMessageDeleted,set:(y,W)=>{y.contextMessageDeleted=W}},metadata:S},tt,rt),he(this,null,it,{kind:"accessor",name:"contextUserOfficialApplication",static:!1,private:!1,access:{has:y=>"contextUserOfficialApplication"in y,get:y=>y.contextUserOfficialApplication,set:(y,W)=>{y.contextUserOfficialApplication=W}},metadata:S},at,st),he(this,null,ot,{kind:"accessor",name:"contextUserServer",static:!1,private:!1,access:{has:y=>"contextUserServer"in y,get:y=>y.contextUserServer,set:(y,W)=>{y.contextUserServer=W}},metadata:S},dt,lt),he(this,null,nt,{kind:"accessor",name:"compactMode",static:!1,private:!1,access:{has:y=>"compactMode"in y,get:y=>y.compactMode,set:(y,W)=>{y.compactMode=W}},metadata:S},D,x),he(this,null,I,{kind:"accessor",name:"lightTheme",static:!1,private:!1,access:{has:y=>"lightTheme"in y,get:y=>y.lightTheme,set:(y,W)=>{y.lightTheme=W}},metadata:S},Ze,ct),he(null,r={value:t},e,{kind:"class",name:t.name,metadata:S},null,i),ft=t=r.value,S&&Object.defineProperty(t,Symbol.metadata,{enumerable:!0,configurable:!0,writable:!0,value:S})}static styles=[xs.styles,q`
			:host .discord-slash-command-name {
				color: color-mix(in oklab, hsl(200 calc(1 * 100%) 49.4% / 1) 100%, black 0%) !important;
				font-weight: 500;
				background-color: #3c4270;
				border-radius: 3px;
				display: flex;
				padding: 0 5px;
				align-items: center;
				gap: 2px;
				cursor: default;
			}

			:host .discord-slash-command-name:hover {
				color: #fffffd !important;
				background-color: #5865f2;
			}

			.discord-context-command-name {
				color: color-mix(in oklab, hsl(200 calc(1 * 100%) 49.4% / 1) 100%, black 0%) !important;
				opacity: 0.64;
				cursor: default;
				font-weight: 500;
			}

			.discord-arrow-right-icon {
				transform: rotate(267deg);
				width: 12px;
				height: 12px;
				fill: none;
				margin-right: 2px;
				margin-left: 2px;
				margin-top: 3px;
			}

			.discord-context-user {
				display: flex;
				align-items: center;
				margin-top: 3px;
			}

			.discord-message-margintop {
				margin-top: 3px;
			}

			:host .discord-message-deleted {
				color: rgb(185, 187, 190) !important;
				cursor: default;
			}

			:host .discord-replied-message-username {
				margin-right: 0;
			}

			:host([light-theme]) .discord-replied-message-username {
				color: rgb(46, 51, 56);
			}

			:host([compact-mode]) .discord-context-user {
				display: flex;
				align-items: center;
				margin: 0 !important;
			}

			:host([compact-mode]) .discord-message-margintop {
				margin-top: 0 !important;
			}
		`];#e=G(this,s,void 0);get profile(){return this.#e}set profile(S){this.#e=S}#t=(G(this,n),G(this,u,"User"));get author(){return this.#t}set author(S){this.#t=S}#r=(G(this,d),G(this,_,void 0));get avatar(){return this.#r}set avatar(S){this.#r=S}#i=(G(this,g),G(this,h,void 0));get roleColor(){return this.#i}set roleColor(S){this.#i=S}#a=(G(this,c),G(this,j,void 0));get command(){return this.#a}set command(S){this.#a=S}#s=(G(this,T),G(this,w,"slash_command"));get type(){return this.#s}set type(S){this.#s=S}#o=(G(this,M),G(this,Z,void 0));get contextUserProfile(){return this.#o}set contextUserProfile(S){this.#o=S}#d=(G(this,V),G(this,me,"User"));get contextUserName(){return this.#d}set contextUserName(S){this.#d=S}#l=(G(this,pe),G(this,_e,void 0));get contextUserAvatar(){return this.#l}set contextUserAvatar(S){this.#l=S}#n=(G(this,be),G(this,ye,void 0));get contextUserRoleColor(){return this.#n}set contextUserRoleColor(S){this.#n=S}#c=(G(this,xe),G(this,we,!1));get contextUserBot(){return this.#c}set contextUserBot(S){this.#c=S}#h=(G(this,ke),G(this,$e,!1));get contextUserBotVerified(){return this.#h}set contextUserBotVerified(S){this.#h=S}#u=(G(this,Te),G(this,B,!1));get contextCommandReply(){return this.#u}set contextCommandReply(S){this.#u=S}#f=(G(this,H),G(this,R,!1));get contextAttachmentReply(){return this.#f}set contextAttachmentReply(S){this.#f=S}#m=(G(this,k),G(this,Ye,void 0));get contextMessageReply(){return this.#m}set contextMessageReply(S){this.#m=S}#p=(G(this,Je),G(this,tt,!1));get contextMessageDeleted(){return this.#p}set contextMessageDeleted(S){this.#p=S}#v=(G(this,rt),G(this,at,!1));get contextUserOfficialApplication(){return this.#v}set contextUserOfficialApplication(S){this.#v=S}#g=(G(this,st),G(this,dt,!1));get contextUserServer(){return this.#g}set contextUserServer(S){this.#g=S}#_=(G(this,lt),G(this,D,!1));get compactMode(){return this.#_}set compactMode(S){this.#_=S}#b=(G(this,x),G(this,Ze,!1));get lightTheme(){return this.#b}set lightTheme(S){this.#b=S}validCommandTypes=(G(this,ct),new Set(["user_command","message_command","slash_command"]));checkType(){if(this.type){if(typeof this.type!="string")throw new TypeError("DiscordCommand `type` prop must be a string.");if(!this.validCommandTypes.has(this.type))throw new RangeError("DiscordCommand `type` prop must be one of: 'uer_command', 'message_command' or 'slash_command'")}}resolveAvatar(S){return Re[S]??S??Re.default}render(){this.checkType();let S={author:this.author,bot:!1,verified:!1,server:!1,roleColor:this.roleColor},y=Reflect.get(yt,this.profile)??{},W={...S,...y,avatar:this.resolveAvatar(y.avatar??this.avatar)},Mr={author:this.contextUserName,bot:this.contextUserBot,verified:this.contextUserBotVerified,server:!1,roleColor:this.contextUserRoleColor},tr=Reflect.get(yt,this.contextUserProfile)??{},Ae={...Mr,...tr,avatar:this.resolveAvatar(tr.avatar??this.contextUserAvatar)},wr=this.contextMessageDeleted?f`<em class="discord-message-deleted">Original message was deleted</em>`:this.contextMessageReply;return f`
			${O(this.compactMode,()=>f`<div class="discord-reply-badge">${qi()}</div>`,()=>f`<img class="discord-replied-message-avatar" src="${K(W.avatar)}" alt="${K(W.author)}" />`)}
			<span class="discord-replied-message-username" style=${Pe({color:W.roleColor??""})}>${W.author}</span>
			<span> used </span>
			${O(this.type==="slash_command",()=>f`<div class="discord-replied-message-content discord-slash-command-name">
						${Fi()}<span>${this.command}</span>
					</div>`)}
			${O(this.type==="user_command",()=>f`<div class="discord-replied-message-content discord-context-command-name"><span>${this.command}</span></div>
						${bi({class:"discord-arrow-right-icon"})}
						<div class="discord-context-user">
							${O(!this.compactMode,()=>f`<img
										class="discord-replied-message-avatar"
										src="${K(Ae.avatar)}"
										alt="${K(Ae.author)}"
									/>`)}
							<span class="discord-replied-message-username" style=${Pe({color:Ae.roleColor??""})}
								>${Ae.author}</span
							>
						</div>`)}
			${O(this.type==="message_command",()=>f`<div class="discord-replied-message-content discord-context-command-name"><span>${this.command}</span></div>
						${bi({class:"discord-arrow-right-icon"})}
						${O(!this.contextMessageDeleted,()=>f`<div class="discord-context-user">
									${O(!this.compactMode,()=>O(!this.contextUserOfficialApplication,()=>f`<img
													class="discord-replied-message-avatar"
													src="${K(Ae.avatar)}"
													alt="${K(Ae.author)}"
												/>`,()=>f`<img
													class="discord-replied-message-avatar"
													src="${K(Re.blue)}"
													alt="OFFICIALAPPLICATION"
												/>`))}
									${O(Ae.bot,()=>f`<span class="discord-application-tag">${Ae.verified?Ne():""}App</span>`,()=>O(this.contextUserServer,()=>f`<span class="discord-application-tag">SERVER</span>`,()=>O(this.contextUserOfficialApplication,()=>f`<span class="discord-application-tag">${Ne()}OFFICIAL</span>`)))}
									<span class="discord-replied-message-username" style=${Pe({color:Ae.roleColor??""})}
										>${Ae.author}</span
									><span></span>
								</div>`,()=>O(this.contextMessageDeleted,()=>Zi({class:"discord-message-margintop",style:"margin-right: 3px;"})))}
						<div class="discord-replied-message-content discord-message-margintop">${wr}</div>
						${O(this.contextCommandReply&&!this.contextMessageDeleted,()=>_r({class:"discord-replied-message-content-icon discord-message-margintop"}),()=>O(this.contextAttachmentReply,()=>gr({class:"discord-replied-message-content-icon discord-message-margintop"})))} `)}
		`}static{G(t,i)}};return ft=t})();var Jt=function(e,r,i,t,a,l){function s(m){if(m!==void 0&&typeof m!="function")throw new TypeError("Function expected");return m}for(var n=t.kind,p=n==="getter"?"get":n==="setter"?"set":"value",u=!r&&e?t.static?e:e.prototype:null,d=r||(u?Object.getOwnPropertyDescriptor(u,t.name):{}),o,_=!1,g=i.length-1;g>=0;g--){var v={};for(var h in t)v[h]=h==="access"?{}:t[h];for(var h in t.access)v.access[h]=t.access[h];v.addInitializer=function(m){if(_)throw new TypeError("Cannot add initializers after decoration has completed");l.push(s(m||null))};var c=(0,i[g])(n==="accessor"?{get:d.get,set:d.set}:d[p],v);if(n==="accessor"){if(c===void 0)continue;if(c===null||typeof c!="object")throw new TypeError("Object expected");(o=s(c.get))&&(d.get=o),(o=s(c.set))&&(d.set=o),(o=s(c.init))&&a.unshift(o)}else(o=s(c))&&(n==="field"?a.unshift(o):d[p]=o)}u&&Object.defineProperty(u,t.name,d),_=!0},Le=function(e,r,i){for(var t=arguments.length>2,a=0;a<r.length;a++)i=t?r[a].call(e,i):r[a].call(e);return t?i:void 0},Af=(()=>{let e=[U("discord-custom-emoji")],r,i=[],t,a=P,l,s=[],n=[],p,u=[],d=[],o,_=[],g=[],v,h=[],c=[],m,j=[],T=[];var N=class extends a{static{t=this}static{let w=typeof Symbol=="function"&&Symbol.metadata?Object.create(a[Symbol.metadata]??null):void 0;l=[z()],p=[z()],o=[z({attribute:!1})],v=[z({type:Boolean,attribute:"embed-emoji"})],m=[z({type:Boolean,attribute:"jumbo"})],Jt(this,null,l,{kind:"accessor",name:"name",static:!1,private:!1,access:{has:M=>"name"in M,get:M=>M.name,set:(M,L)=>{M.name=L}},metadata:w},s,n),Jt(this,null,p,{kind:"accessor",name:"url",static:!1,private:!1,access:{has:M=>"url"in M,get:M=>M.url,set:(M,L)=>{M.url=L}},metadata:w},u,d),Jt(this,null,o,{kind:"accessor",name:"customEmojisMap",static:!1,private:!1,access:{has:M=>"customEmojisMap"in M,get:M=>M.customEmojisMap,set:(M,L)=>{M.customEmojisMap=L}},metadata:w},_,g),Jt(this,null,v,{kind:"accessor",name:"embedEmoji",static:!1,private:!1,access:{has:M=>"embedEmoji"in M,get:M=>M.embedEmoji,set:(M,L)=>{M.embedEmoji=L}},metadata:w},h,c),Jt(this,null,m,{kind:"accessor",name:"jumbo",static:!1,private:!1,access:{has:M=>"jumbo"in M,get:M=>M.jumbo,set:(M,L)=>{M.jumbo=L}},metadata:w},j,T),Jt(null,r={value:t},e,{kind:"class",name:t.name,metadata:w},null,i),N=t=r.value,w&&Object.defineProperty(t,Symbol.metadata,{enumerable:!0,configurable:!0,writable:!0,value:w})}static styles=q`
		.discord-custom-emoji {
			display: inline-block;
			cursor: pointer;
		}

		.discord-custom-emoji .discord-custom-emoji-image {
			object-fit: contain;
			width: 1.375rem;
			height: 1.375rem;
			vertical-align: bottom;
		}

		.discord-custom-emoji .discord-custom-jumbo-emoji-image {
			width: 3rem;
			height: 3rem;
			min-height: 3rem;
		}

		.discord-embed-custom-emoji {
			display: inline-block;
		}

		.discord-embed-custom-emoji .discord-embed-custom-emoji-image {
			width: 18px;
			height: 18px;
			vertical-align: bottom;
		}
	`;#e=Le(this,s,void 0);get name(){return this.#e}set name(w){this.#e=w}#t=(Le(this,n),Le(this,u,void 0));get url(){return this.#t}set url(w){this.#t=w}#r=(Le(this,d),Le(this,_,{}));get customEmojisMap(){return this.#r}set customEmojisMap(w){this.#r=w}#i=(Le(this,g),Le(this,h,void 0));get embedEmoji(){return this.#i}set embedEmoji(w){this.#i=w}#a=(Le(this,c),Le(this,j,void 0));get jumbo(){return this.#a}set jumbo(w){this.#a=w}willUpdate(){if(!this.url&&this.name){let w=Qt(this.name)??this.customEmojisMap[this.name];w&&(this.url??=w.url??"",this.embedEmoji??=w.embedEmoji??!1)}}render(){let w=`:${this.name}:`;return f`<span
			class=${Fe({"discord-embed-custom-emoji":this.embedEmoji,"discord-custom-emoji":!this.embedEmoji})}
			><img
				aria-label=${w}
				src=${K(this.url)}
				alt=${w}
				draggable="false"
				class=${Fe({"discord-embed-custom-emoji-image":this.embedEmoji,"discord-custom-emoji-image":!this.embedEmoji,"discord-custom-jumbo-emoji-image":this.jumbo})}
		/></span> `}constructor(){super(...arguments),Le(this,T)}static{Le(t,i)}};return N=t})();var De=function(e,r,i,t,a,l){function s(m){if(m!==void 0&&typeof m!="function")throw new TypeError("Function expected");return m}for(var n=t.kind,p=n==="getter"?"get":n==="setter"?"set":"value",u=!r&&e?t.static?e:e.prototype:null,d=r||(u?Object.getOwnPropertyDescriptor(u,t.name):{}),o,_=!1,g=i.length-1;g>=0;g--){var v={};for(var h in t)v[h]=h==="access"?{}:t[h];for(var h in t.access)v.access[h]=t.access[h];v.addInitializer=function(m){if(_)throw new TypeError("Cannot add initializers after decoration has completed");l.push(s(m||null))};var c=(0,i[g])(n==="accessor"?{get:d.get,set:d.set}:d[p],v);if(n==="accessor"){if(c===void 0)continue;if(c===null||typeof c!="object")throw new TypeError("Object expected");(o=s(c.get))&&(d.get=o),(o=s(c.set))&&(d.set=o),(o=s(c.init))&&a.unshift(o)}else(o=s(c))&&(n==="field"?a.unshift(o):d[p]=o)}u&&Object.defineProperty(u,t.name,d),_=!0},oe=function(e,r,i){for(var t=arguments.length>2,a=0;a<r.length;a++)i=t?r[a].call(e,i):r[a].call(e);return t?i:void 0},Ff=(()=>{let e=[U("discord-embed")],r,i=[],t,a=P,l,s=[],n=[],p,u=[],d=[],o,_=[],g=[],v,h=[],c=[],m,j=[],T=[],N,w=[],M=[],L,Z=[],V=[],ee,me=[],pe=[],ge,_e=[],be=[],ze,ye=[],xe=[],Me,we=[],ke=[],He,$e=[],Te=[];var Ce=class extends a{static{t=this}static{let B=typeof Symbol=="function"&&Symbol.metadata?Object.create(a[Symbol.metadata]??null):void 0;l=[z()],p=[z({attribute:"author-name"})],o=[z({attribute:"author-image"})],v=[z({attribute:"author-url"})],m=[z({attribute:"embed-title"})],N=[z({attribute:!1})],L=[z()],ee=[z()],ge=[z()],ze=[z()],Me=[z()],He=[te({context:se,subscribe:!0}),z({type:Boolean,reflect:!0,attribute:"light-theme"})],De(this,null,l,{kind:"accessor",name:"color",static:!1,private:!1,access:{has:H=>"color"in H,get:H=>H.color,set:(H,Q)=>{H.color=Q}},metadata:B},s,n),De(this,null,p,{kind:"accessor",name:"authorName",static:!1,private:!1,access:{has:H=>"authorName"in H,get:H=>H.authorName,set:(H,Q)=>{H.authorName=Q}},metadata:B},u,d),De(this,null,o,{kind:"accessor",name:"authorImage",static:!1,private:!1,access:{has:H=>"authorImage"in H,get:H=>H.authorImage,set:(H,Q)=>{H.authorImage=Q}},metadata:B},_,g),De(this,null,v,{kind:"accessor",name:"authorUrl",static:!1,private:!1,access:{has:H=>"authorUrl"in H,get:H=>H.authorUrl,set:(H,Q)=>{H.authorUrl=Q}},metadata:B},h,c),De(this,null,m,{kind:"accessor",name:"embedTitle",static:!1,private:!1,access:{has:H=>"embedTitle"in H,get:H=>H.embedTitle,set:(H,Q)=>{H.embedTitle=Q}},metadata:B},j,T),De(this,null,N,{kind:"accessor",name:"embedEmojisMap",static:!1,private:!1,access:{has:H=>"embedEmojisMap"in H,get:H=>H.embedEmojisMap,set:(H,Q)=>{H.embedEmojisMap=Q}},metadata:B},w,M),De(this,null,L,{kind:"accessor",name:"url",static:!1,private:!1,access:{has:H=>"url"in H,get:H=>H.url,set:(H,Q)=>{H.url=Q}},metadata:B},Z,V),De(this,null,ee,{kind:"accessor",name:"thumbnail",static:!1,private:!1,access:{has:H=>"thumbnail"in H,get:H=>H.thumbnail,set:(H,Q)=>{H.thumbnail=Q}},metadata:B},me,pe),De(this,null,ge,{kind:"accessor",name:"image",static:!1,private:!1,access:{has:H=>"image"in H,get:H=>H.image,set:(H,Q)=>{H.image=Q}},metadata:B},_e,be),De(this,null,ze,{kind:"accessor",name:"video",static:!1,private:!1,access:{has:H=>"video"in H,get:H=>H.video,set:(H,Q)=>{H.video=Q}},metadata:B},ye,xe),De(this,null,Me,{kind:"accessor",name:"provider",static:!1,private:!1,access:{has:H=>"provider"in H,get:H=>H.provider,set:(H,Q)=>{H.provider=Q}},metadata:B},we,ke),De(this,null,He,{kind:"accessor",name:"lightTheme",static:!1,private:!1,access:{has:H=>"lightTheme"in H,get:H=>H.lightTheme,set:(H,Q)=>{H.lightTheme=Q}},metadata:B},$e,Te),De(null,r={value:t},e,{kind:"class",name:t.name,metadata:B},null,i),Ce=t=r.value,B&&Object.defineProperty(t,Symbol.metadata,{enumerable:!0,configurable:!0,writable:!0,value:B})}static styles=q`
		:host {
			color: #dcddde;
			display: flex;
			font-size: 13px;
			line-height: 150%;
			margin-bottom: 8px;
			margin-top: 8px;
		}

		:host([light-theme]) {
			color: #2e3338;
		}

		:host .discord-left-border {
			background-color: #202225;
			border-radius: 4px 0 0 4px;
			flex-shrink: 0;
			width: 4px;
		}

		:host([light-theme]) .discord-left-border {
			background-color: #e3e5e8;
		}

		:host .discord-embed-root {
			display: grid;
			grid-auto-flow: row;
			grid-row-gap: 0.25rem;
			min-height: 0;
			min-width: 0;
			text-indent: 0;
		}

		:host .discord-embed-wrapper {
			background-color: #2f3136;
			max-width: 520px;
			border: 1px solid rgba(46, 48, 54, 0.6);
			border-radius: 0 4px 4px 0;
			justify-self: start;
			align-self: start;
			display: grid;
			box-sizing: border-box;
		}

		:host([light-theme]) .discord-embed-wrapper {
			background-color: rgb(242, 243, 245);
			border-color: rgba(205, 205, 205, 0.3);
		}

		:host .discord-embed-wrapper .discord-embed-grid {
			display: inline-grid;
			grid-template-columns: auto -webkit-min-content;
			grid-template-columns: auto min-content;
			grid-template-columns: auto;
			grid-template-rows: auto;
			padding: 0.5rem 1rem 1rem 0.75rem;
		}

		:host .discord-embed-thumbnail {
			border-radius: 4px;
			flex-shrink: 0;
			grid-column: 2/2;
			grid-row: 1/8;
			justify-self: end;
			margin-left: 16px;
			margin-top: 8px;
			max-height: 80px;
			max-width: 80px;
			object-fit: contain;
			object-position: top center;
		}

		:host .discord-embed-author {
			-webkit-box-align: center;
			align-items: center;
			color: #fff;
			font-size: 14px;
			display: flex;
			font-weight: 600;
			grid-column: 1 / 1;
			margin-top: 8px;
			min-width: 0;
		}

		:host([light-theme]) .discord-embed-author {
			color: #060607;
		}

		:host .discord-embed-author a {
			color: #fff;
			font-weight: 600;
			text-decoration: none;
		}

		:host .discord-embed-author a:hover {
			text-decoration: underline;
		}

		:host([light-theme]) .discord-embed-author a {
			color: #060607;
		}

		:host .discord-embed-author .discord-author-image {
			border-radius: 50%;
			height: 24px;
			margin-right: 8px;
			width: 24px;
		}

		:host .discord-embed-author-block,
		:host .discord-embed-author-block > span {
			max-width: 95%;
		}

		:host .discord-embed-provider {
			font-size: 0.75rem;
			line-height: 1rem;
			font-weight: 400;
			grid-column: 1/1;
			margin-top: 8px;
			unicode-bidi: plaintext;
			text-align: left;
		}

		:host([light-theme]) .discord-embed-provider {
			color: #4f545c;
		}

		:host .discord-embed-title {
			-webkit-box-align: center;
			align-items: center;
			color: #fff;
			display: inline-block;
			font-size: 1rem;
			font-weight: 600;
			grid-column: 1 / 1;
			margin-top: 8px;
			min-width: 0;
		}

		:host([light-theme]) .discord-embed-title {
			color: #060607;
		}

		:host .discord-embed-title a {
			color: #00aff4;
			font-weight: 600;
			text-decoration: none;
		}

		:host .discord-embed-title a:hover {
			text-decoration: underline;
		}

		:host .discord-embed-image {
			border-radius: 4px;
			max-width: 300px;
			max-height: 300px;
		}

		:host .discord-embed-media {
			border-radius: 4px;
			contain: paint;
			display: block;
			grid-column: 1/1;
			margin-top: 16px;
		}

		:host .discord-embed-media.discord-embed-media-video {
			height: 225px;
		}

		:host .discord-embed.media .discord-embed-image {
			overflow: hidden;
			position: relative;
			user-select: text;
		}

		:host .discord-embed-media .discord-embed-video {
			-webkit-box-align: center;
			-webkit-box-pack: center;
			align-items: center;
			border-radius: 0;
			cursor: pointer;
			display: flex;
			height: 100%;
			justify-content: center;
			max-height: 100%;
			width: 100%;

			width: 400px;
			height: 225px;
			left: 0px;
			top: 0px;
		}

		.discord-embed-custom-emoji {
			display: inline-block;
		}

		.discord-embed-custom-emoji .discord-embed-custom-emoji-image {
			width: 18px;
			height: 18px;
			vertical-align: bottom;
		}

		slot[name='footer']::slotted(*) {
			grid-column: 1/3;
			grid-row: auto/auto;
		}
	`;#e=oe(this,s,void 0);get color(){return this.#e}set color(B){this.#e=B}#t=(oe(this,n),oe(this,u,void 0));get authorName(){return this.#t}set authorName(B){this.#t=B}#r=(oe(this,d),oe(this,_,void 0));get authorImage(){return this.#r}set authorImage(B){this.#r=B}#i=(oe(this,g),oe(this,h,void 0));get authorUrl(){return this.#i}set authorUrl(B){this.#i=B}#a=(oe(this,c),oe(this,j,void 0));get embedTitle(){return this.#a}set embedTitle(B){this.#a=B}#s=(oe(this,T),oe(this,w,{}));get embedEmojisMap(){return this.#s}set embedEmojisMap(B){this.#s=B}#o=(oe(this,M),oe(this,Z,void 0));get url(){return this.#o}set url(B){this.#o=B}#d=(oe(this,V),oe(this,me,void 0));get thumbnail(){return this.#d}set thumbnail(B){this.#d=B}#l=(oe(this,pe),oe(this,_e,void 0));get image(){return this.#l}set image(B){this.#l=B}#n=(oe(this,be),oe(this,ye,void 0));get video(){return this.#n}set video(B){this.#n=B}#c=(oe(this,xe),oe(this,we,void 0));get provider(){return this.#c}set provider(B){this.#c=B}#h=(oe(this,ke),oe(this,$e,!1));get lightTheme(){return this.#h}set lightTheme(B){this.#h=B}render(){let B=this.parseTitle(this.authorName),H=this.parseTitle(this.embedTitle);return f`<div style=${Pe({"background-color":this.color})} class="discord-left-border"></div>
			<div class="discord-embed-root">
				<div class="discord-embed-wrapper">
					<div class="discord-embed-grid">
						${O(this.provider,()=>f`<div class="discord-embed-provider">${this.provider}</div>`)}
						${O(B,()=>f`<div class="discord-embed-author">
									${O(this.authorImage,()=>f`<img src=${K(this.authorImage)} alt="" class="discord-author-image" />`)}
									${O(this.authorUrl,()=>f`<a
												href=${K(this.authorUrl)}
												target="_blank"
												rel="noopener noreferrer"
												class="discord-embed-author-block"
											>
												<span class="discord-embed-author-block">${B}</span>
											</a>`,()=>f`<span class="discord-embed-author-block">${B}</span>`)}
								</div>`)}
						${O(H,()=>f`<div class="discord-embed-title">
									${this.url?f`<a href="${this.url}" target="_blank" rel="noopener noreferrer"> ${H} </a>`:f`${H}`}
								</div>`)}
						<slot name="description"></slot>
						<slot name="fields"></slot>
						${O(this.image||this.video,()=>f`<div class=${Fe({"discord-embed-media":!0,"discord-embed-media-video":!!this.video})}>
									${this.renderMedia()}
								</div>`)}
						${O(this.thumbnail,()=>f`<img src=${K(this.thumbnail)} alt="" class="discord-embed-thumbnail" />`)}
						<slot name="footer"></slot>
					</div>
				</div>
			</div>`}renderMedia(){return this.video?f`
				<video
					controls
					muted
					preload="none"
					poster=${K(this.image)}
					src=${K(this.video)}
					height="225"
					width="400"
					class="discord-embed-video"
				>
					<img src=${K(this.image)} alt="Discord embed media" class="discord-embed-image" />
				</video>
			`:this.image?f`<img src=${K(this.image)} alt="Discord embed media" class="discord-embed-image" />`:null}parseTitle(B){if(!B)return null;let H=[],Q="";for(let R of B.split(`
`)){for(let k of R.split(" ")){let X=Qt(k)??this.embedEmojisMap[k]??{};X.name?H.push(f`<discord-custom-emoji name=${X.name} url=${K(X.url)} embed-emoji></discord-custom-emoji>`):Q+=`${k} `,Q===" "&&H.push(f`<br />`)}H.push(Q),Q=""}return H.map(R=>typeof R=="string"?f`<span>${R}</span>`:R)}constructor(){super(...arguments),oe(this,Te)}static{oe(t,i)}};return Ce=t})();var Zl=function(e,r,i,t,a,l){function s(m){if(m!==void 0&&typeof m!="function")throw new TypeError("Function expected");return m}for(var n=t.kind,p=n==="getter"?"get":n==="setter"?"set":"value",u=!r&&e?t.static?e:e.prototype:null,d=r||(u?Object.getOwnPropertyDescriptor(u,t.name):{}),o,_=!1,g=i.length-1;g>=0;g--){var v={};for(var h in t)v[h]=h==="access"?{}:t[h];for(var h in t.access)v.access[h]=t.access[h];v.addInitializer=function(m){if(_)throw new TypeError("Cannot add initializers after decoration has completed");l.push(s(m||null))};var c=(0,i[g])(n==="accessor"?{get:d.get,set:d.set}:d[p],v);if(n==="accessor"){if(c===void 0)continue;if(c===null||typeof c!="object")throw new TypeError("Object expected");(o=s(c.get))&&(d.get=o),(o=s(c.set))&&(d.set=o),(o=s(c.init))&&a.unshift(o)}else(o=s(c))&&(n==="field"?a.unshift(o):d[p]=o)}u&&Object.defineProperty(u,t.name,d),_=!0},Wl=function(e,r,i){for(var t=arguments.length>2,a=0;a<r.length;a++)i=t?r[a].call(e,i):r[a].call(e);return t?i:void 0},Kf=(()=>{let e=[U("discord-embed-description")],r,i=[],t,a=P;var l=class extends a{static{t=this}static{let s=typeof Symbol=="function"&&Symbol.metadata?Object.create(a[Symbol.metadata]??null):void 0;Zl(null,r={value:t},e,{kind:"class",name:t.name,metadata:s},null,i),l=t=r.value,s&&Object.defineProperty(t,Symbol.metadata,{enumerable:!0,configurable:!0,writable:!0,value:s})}static styles=q`
		:host {
			font-size: 0.875rem;
			font-weight: 400;
			grid-column: 1/1;
			line-height: 1.125rem;
			margin-top: 8px;
			min-width: 0;
		}
	`;render(){return f`<slot></slot>`}static{Wl(t,i)}};return l=t})();var er=function(e,r,i,t,a,l){function s(m){if(m!==void 0&&typeof m!="function")throw new TypeError("Function expected");return m}for(var n=t.kind,p=n==="getter"?"get":n==="setter"?"set":"value",u=!r&&e?t.static?e:e.prototype:null,d=r||(u?Object.getOwnPropertyDescriptor(u,t.name):{}),o,_=!1,g=i.length-1;g>=0;g--){var v={};for(var h in t)v[h]=h==="access"?{}:t[h];for(var h in t.access)v.access[h]=t.access[h];v.addInitializer=function(m){if(_)throw new TypeError("Cannot add initializers after decoration has completed");l.push(s(m||null))};var c=(0,i[g])(n==="accessor"?{get:d.get,set:d.set}:d[p],v);if(n==="accessor"){if(c===void 0)continue;if(c===null||typeof c!="object")throw new TypeError("Object expected");(o=s(c.get))&&(d.get=o),(o=s(c.set))&&(d.set=o),(o=s(c.init))&&a.unshift(o)}else(o=s(c))&&(n==="field"?a.unshift(o):d[p]=o)}u&&Object.defineProperty(u,t.name,d),_=!0},Ue=function(e,r,i){for(var t=arguments.length>2,a=0;a<r.length;a++)i=t?r[a].call(e,i):r[a].call(e);return t?i:void 0},d4=(()=>{let e=[U("discord-embed-field")],r,i=[],t,a=P,l,s=[],n=[],p,u=[],d=[],o,_=[],g=[],v,h=[],c=[],m,j=[],T=[];var N=class extends a{static{t=this}static{let w=typeof Symbol=="function"&&Symbol.metadata?Object.create(a[Symbol.metadata]??null):void 0;l=[z({reflect:!0,attribute:"field-title"})],p=[z({attribute:!1})],o=[z({type:Boolean,reflect:!0,attribute:"inline"})],v=[z({type:Number,reflect:!0,attribute:"inline-index"})],m=[te({context:se,subscribe:!0}),z({type:Boolean,reflect:!0,attribute:"light-theme"})],er(this,null,l,{kind:"accessor",name:"fieldTitle",static:!1,private:!1,access:{has:M=>"fieldTitle"in M,get:M=>M.fieldTitle,set:(M,L)=>{M.fieldTitle=L}},metadata:w},s,n),er(this,null,p,{kind:"accessor",name:"embedFieldEmojisMap",static:!1,private:!1,access:{has:M=>"embedFieldEmojisMap"in M,get:M=>M.embedFieldEmojisMap,set:(M,L)=>{M.embedFieldEmojisMap=L}},metadata:w},u,d),er(this,null,o,{kind:"accessor",name:"inline",static:!1,private:!1,access:{has:M=>"inline"in M,get:M=>M.inline,set:(M,L)=>{M.inline=L}},metadata:w},_,g),er(this,null,v,{kind:"accessor",name:"inlineIndex",static:!1,private:!1,access:{has:M=>"inlineIndex"in M,get:M=>M.inlineIndex,set:(M,L)=>{M.inlineIndex=L}},metadata:w},h,c),er(this,null,m,{kind:"accessor",name:"lightTheme",static:!1,private:!1,access:{has:M=>"lightTheme"in M,get:M=>M.lightTheme,set:(M,L)=>{M.lightTheme=L}},metadata:w},j,T),er(null,r={value:t},e,{kind:"class",name:t.name,metadata:w},null,i),N=t=r.value,w&&Object.defineProperty(t,Symbol.metadata,{enumerable:!0,configurable:!0,writable:!0,value:w})}static styles=q`
		:host {
			font-size: 0.875rem;
			line-height: 1.125rem;
			min-width: 0;
			font-weight: 400;
			grid-column: 1/13;
			word-break: break-word;
		}

		:host .discord-field-title {
			color: #ffffff;
			font-weight: 600;
			font-size: 0.875rem;
			line-height: 1.125rem;
			min-width: 0;
			margin-bottom: 2px;
		}

		:host .discord-inline-field {
			flex-grow: 1;
			flex-basis: auto;
			min-width: 150px;
		}

		:host([light-theme]) .discord-field-title {
			color: #313338;
		}
	`;#e=Ue(this,s,void 0);get fieldTitle(){return this.#e}set fieldTitle(w){this.#e=w}#t=(Ue(this,n),Ue(this,u,{}));get embedFieldEmojisMap(){return this.#t}set embedFieldEmojisMap(w){this.#t=w}#r=(Ue(this,d),Ue(this,_,!1));get inline(){return this.#r}set inline(w){this.#r=w}#i=(Ue(this,g),Ue(this,h,void 0));get inlineIndex(){return this.#i}set inlineIndex(w){this.#i=w}#a=(Ue(this,c),Ue(this,j,!1));get lightTheme(){return this.#a}set lightTheme(w){this.#a=w}validInlineIndices=(Ue(this,T),new Set([1,2,3]));checkInlineIndex(){if(this.inlineIndex){let w=Number(this.inlineIndex);if(!Number.isNaN(w)&&!this.validInlineIndices.has(w))throw new RangeError("DiscordEmbedField `inlineIndex` prop must be one of: 1, 2, or 3")}}render(){this.checkInlineIndex();let w=this.parseTitle(this.fieldTitle),M=O(w,()=>f`<div class="discord-field-title">${[...w]}</div>`);return f`${M}<slot></slot>`}parseTitle(w){if(!w)return null;let M=[],L="";for(let Z of w.split(`
`)){for(let V of Z.split(" ")){let ee=Qt(V)??this.embedFieldEmojisMap[V]??{};ee.name?M.push(f`<discord-custom-emoji name=${ee.name} url=${K(ee.url)} embed-emoji></discord-custom-emoji>`):L+=`${V} `,L===" "&&M.push(f`<br />`)}M.push(L),L=""}return M.map(Z=>typeof Z=="string"?f`<span>${Z}</span>`:Z)}static{Ue(t,i)}};return N=t})();var Gl=function(e,r,i,t,a,l){function s(m){if(m!==void 0&&typeof m!="function")throw new TypeError("Function expected");return m}for(var n=t.kind,p=n==="getter"?"get":n==="setter"?"set":"value",u=!r&&e?t.static?e:e.prototype:null,d=r||(u?Object.getOwnPropertyDescriptor(u,t.name):{}),o,_=!1,g=i.length-1;g>=0;g--){var v={};for(var h in t)v[h]=h==="access"?{}:t[h];for(var h in t.access)v.access[h]=t.access[h];v.addInitializer=function(m){if(_)throw new TypeError("Cannot add initializers after decoration has completed");l.push(s(m||null))};var c=(0,i[g])(n==="accessor"?{get:d.get,set:d.set}:d[p],v);if(n==="accessor"){if(c===void 0)continue;if(c===null||typeof c!="object")throw new TypeError("Object expected");(o=s(c.get))&&(d.get=o),(o=s(c.set))&&(d.set=o),(o=s(c.init))&&a.unshift(o)}else(o=s(c))&&(n==="field"?a.unshift(o):d[p]=o)}u&&Object.defineProperty(u,t.name,d),_=!0},Ql=function(e,r,i){for(var t=arguments.length>2,a=0;a<r.length;a++)i=t?r[a].call(e,i):r[a].call(e);return t?i:void 0},u4=(()=>{let e=[U("discord-embed-fields")],r,i=[],t,a=P;var l=class extends a{static{t=this}static{let s=typeof Symbol=="function"&&Symbol.metadata?Object.create(a[Symbol.metadata]??null):void 0;Gl(null,r={value:t},e,{kind:"class",name:t.name,metadata:s},null,i),l=t=r.value,s&&Object.defineProperty(t,Symbol.metadata,{enumerable:!0,configurable:!0,writable:!0,value:s})}static styles=q`
		:host {
			display: grid;
			grid-column: 1/1;
			margin-top: 8px;
			grid-gap: 8px;
		}

		::slotted([inline-index='1']) {
			grid-column: 1/5 !important;
		}

		::slotted([inline-index='2']) {
			grid-column: 5/9 !important;
		}

		::slotted([inline-index='3']) {
			grid-column: 9/13 !important;
		}
	`;render(){return f`<slot></slot>`}static{Ql(t,i)}};return l=t})();var br=function(e,r,i,t,a,l){function s(m){if(m!==void 0&&typeof m!="function")throw new TypeError("Function expected");return m}for(var n=t.kind,p=n==="getter"?"get":n==="setter"?"set":"value",u=!r&&e?t.static?e:e.prototype:null,d=r||(u?Object.getOwnPropertyDescriptor(u,t.name):{}),o,_=!1,g=i.length-1;g>=0;g--){var v={};for(var h in t)v[h]=h==="access"?{}:t[h];for(var h in t.access)v.access[h]=t.access[h];v.addInitializer=function(m){if(_)throw new TypeError("Cannot add initializers after decoration has completed");l.push(s(m||null))};var c=(0,i[g])(n==="accessor"?{get:d.get,set:d.set}:d[p],v);if(n==="accessor"){if(c===void 0)continue;if(c===null||typeof c!="object")throw new TypeError("Object expected");(o=s(c.get))&&(d.get=o),(o=s(c.set))&&(d.set=o),(o=s(c.init))&&a.unshift(o)}else(o=s(c))&&(n==="field"?a.unshift(o):d[p]=o)}u&&Object.defineProperty(u,t.name,d),_=!0},Ke=function(e,r,i){for(var t=arguments.length>2,a=0;a<r.length;a++)i=t?r[a].call(e,i):r[a].call(e);return t?i:void 0},x4=(()=>{let e=[U("discord-embed-footer")],r,i=[],t,a=P,l,s=[],n=[],p,u=[],d=[],o,_=[],g=[],v,h=[],c=[];var m=class extends a{static{t=this}static{let j=typeof Symbol=="function"&&Symbol.metadata?Object.create(a[Symbol.metadata]??null):void 0;l=[z({attribute:"footer-image"})],p=[z({attribute:"footer-image-alt"})],o=[z({type:String,reflect:!0,converter:T=>Gt(T),attribute:!0})],v=[te({context:se,subscribe:!0}),z({type:Boolean,reflect:!0,attribute:"light-theme"})],br(this,null,l,{kind:"accessor",name:"footerImage",static:!1,private:!1,access:{has:T=>"footerImage"in T,get:T=>T.footerImage,set:(T,N)=>{T.footerImage=N}},metadata:j},s,n),br(this,null,p,{kind:"accessor",name:"footerImageAlt",static:!1,private:!1,access:{has:T=>"footerImageAlt"in T,get:T=>T.footerImageAlt,set:(T,N)=>{T.footerImageAlt=N}},metadata:j},u,d),br(this,null,o,{kind:"accessor",name:"timestamp",static:!1,private:!1,access:{has:T=>"timestamp"in T,get:T=>T.timestamp,set:(T,N)=>{T.timestamp=N}},metadata:j},_,g),br(this,null,v,{kind:"accessor",name:"lightTheme",static:!1,private:!1,access:{has:T=>"lightTheme"in T,get:T=>T.lightTheme,set:(T,N)=>{T.lightTheme=N}},metadata:j},h,c),br(null,r={value:t},e,{kind:"class",name:t.name,metadata:j},null,i),m=t=r.value,j&&Object.defineProperty(t,Symbol.metadata,{enumerable:!0,configurable:!0,writable:!0,value:j})}static styles=q`
		:host {
			-webkit-box-align: center;
			align-items: center;
			display: flex;
			font-size: 12px;
			line-height: 16px;
			font-weight: 500;
			margin-top: 8px;
		}

		:host([light-theme]) {
			color: #747f8d;
		}

		:host .discord-footer-image {
			border-radius: 50%;
			flex-shrink: 0;
			height: 20px;
			margin-right: 8px;
			width: 20px;
		}

		:host .discord-footer-separator {
			color: #dcddde;
			font-weight: 500;
			display: inline-block;
			margin: 0 4px;
		}

		:host([light-theme]) .discord-footer-separator {
			color: #5c5e66;
		}
	`;#e=Ke(this,s,void 0);get footerImage(){return this.#e}set footerImage(j){this.#e=j}#t=(Ke(this,n),Ke(this,u,void 0));get footerImageAlt(){return this.#t}set footerImageAlt(j){this.#t=j}#r=(Ke(this,d),Ke(this,_,void 0));get timestamp(){return this.#r}set timestamp(j){this.#r=j}#i=(Ke(this,g),Ke(this,h,!1));get lightTheme(){return this.#i}set lightTheme(j){this.#i=j}updateTimestamp(j){j&&!Number.isNaN(new Date(j).getTime())&&(this.timestamp=Gt(j))}render(){return this.updateTimestamp(this.timestamp),f`${O(this.footerImage,()=>f`<img src=${K(this.footerImage)} alt=${K(this.footerImageAlt)} class="discord-footer-image" />`)}
			<slot></slot>
			${O(this.timestamp,()=>f`<span class="discord-footer-separator">&bull;</span>`)}
			${O(this.timestamp,()=>` ${this.timestamp}`,()=>null)}`}constructor(){super(...arguments),Ke(this,c)}static{Ke(t,i)}};return m=t})();var zi=(e,r,i)=>{for(let t of r)if(t[0]===e)return(0,t[1])();return i?.()};var Ms=function(e,r,i,t,a,l){function s(m){if(m!==void 0&&typeof m!="function")throw new TypeError("Function expected");return m}for(var n=t.kind,p=n==="getter"?"get":n==="setter"?"set":"value",u=!r&&e?t.static?e:e.prototype:null,d=r||(u?Object.getOwnPropertyDescriptor(u,t.name):{}),o,_=!1,g=i.length-1;g>=0;g--){var v={};for(var h in t)v[h]=h==="access"?{}:t[h];for(var h in t.access)v.access[h]=t.access[h];v.addInitializer=function(m){if(_)throw new TypeError("Cannot add initializers after decoration has completed");l.push(s(m||null))};var c=(0,i[g])(n==="accessor"?{get:d.get,set:d.set}:d[p],v);if(n==="accessor"){if(c===void 0)continue;if(c===null||typeof c!="object")throw new TypeError("Object expected");(o=s(c.get))&&(d.get=o),(o=s(c.set))&&(d.set=o),(o=s(c.init))&&a.unshift(o)}else(o=s(c))&&(n==="field"?a.unshift(o):d[p]=o)}u&&Object.defineProperty(u,t.name,d),_=!0},Wi=function(e,r,i){for(var t=arguments.length>2,a=0;a<r.length;a++)i=t?r[a].call(e,i):r[a].call(e);return t?i:void 0},j4=(()=>{let e=[U("discord-header")],r,i=[],t,a=P,l,s=[],n=[];var p=class extends a{static{t=this}static{let u=typeof Symbol=="function"&&Symbol.metadata?Object.create(a[Symbol.metadata]??null):void 0;l=[z({type:Number,reflect:!0})],Ms(this,null,l,{kind:"accessor",name:"level",static:!1,private:!1,access:{has:d=>"level"in d,get:d=>d.level,set:(d,o)=>{d.level=o}},metadata:u},s,n),Ms(null,r={value:t},e,{kind:"class",name:t.name,metadata:u},null,i),p=t=r.value,u&&Object.defineProperty(t,Symbol.metadata,{enumerable:!0,configurable:!0,writable:!0,value:u})}static styles=q`
		:host > * {
			margin: 16px 0 8px;
			font-weight: 700;
			line-height: 1.375em;
		}

		:host([level='1']) > h1 {
			font-size: 1.5rem;
		}

		:host([level='2']) > h2 {
			font-size: 1.25rem;
		}

		:host([level='3']) > h3 {
			font-size: 1rem;
		}

		:host([level='1']):first-child() > h1,
		:host([level='2']):first-child() > h2 {
			margin-top: 8px;
		}

		:host([level='3']):first-child() > h3 {
			margin-top: 4px;
		}
	`;#e=Wi(this,s,1);get level(){return this.#e}set level(u){this.#e=u}ensureLevelIsNumber(){this.level&&!Number.isNaN(this.level)&&(this.level=Number(this.level))}checkLevel(){if(this.level<1||this.level>3)throw new RangeError("The level property must be a number between 1 and 3 (inclusive)")}render(){return this.ensureLevelIsNumber(),this.checkLevel(),zi(this.level,[[1,()=>f`<h1><slot></slot></h1>`],[2,()=>f`<h2><slot></slot></h2>`],[3,()=>f`<h3><slot></slot></h3>`]],()=>f`<slot></slot>`)}constructor(){super(...arguments),Wi(this,n)}static{Wi(t,i)}};return p=t})();var Kl=function(e,r,i,t,a,l){function s(m){if(m!==void 0&&typeof m!="function")throw new TypeError("Function expected");return m}for(var n=t.kind,p=n==="getter"?"get":n==="setter"?"set":"value",u=!r&&e?t.static?e:e.prototype:null,d=r||(u?Object.getOwnPropertyDescriptor(u,t.name):{}),o,_=!1,g=i.length-1;g>=0;g--){var v={};for(var h in t)v[h]=h==="access"?{}:t[h];for(var h in t.access)v.access[h]=t.access[h];v.addInitializer=function(m){if(_)throw new TypeError("Cannot add initializers after decoration has completed");l.push(s(m||null))};var c=(0,i[g])(n==="accessor"?{get:d.get,set:d.set}:d[p],v);if(n==="accessor"){if(c===void 0)continue;if(c===null||typeof c!="object")throw new TypeError("Object expected");(o=s(c.get))&&(d.get=o),(o=s(c.set))&&(d.set=o),(o=s(c.init))&&a.unshift(o)}else(o=s(c))&&(n==="field"?a.unshift(o):d[p]=o)}u&&Object.defineProperty(u,t.name,d),_=!0},Xl=function(e,r,i){for(var t=arguments.length>2,a=0;a<r.length;a++)i=t?r[a].call(e,i):r[a].call(e);return t?i:void 0},V4=(()=>{let e=[U("discord-italic")],r,i=[],t,a=P;var l=class extends a{static{t=this}static{let s=typeof Symbol=="function"&&Symbol.metadata?Object.create(a[Symbol.metadata]??null):void 0;Kl(null,r={value:t},e,{kind:"class",name:t.name,metadata:s},null,i),l=t=r.value,s&&Object.defineProperty(t,Symbol.metadata,{enumerable:!0,configurable:!0,writable:!0,value:s})}static styles=q`
		:host > em {
			font-style: italic;
		}
	`;render(){return f`
			<em>
				<slot></slot>
			</em>
		`}static{Xl(t,i)}};return l=t})();function Yl(e){return e.startsWith("#")?e.slice(1):e}function Jl(e){let r=e.length===3||e.length===4,i=r?`${e.slice(0,1)}${e.slice(0,1)}`:e.slice(0,2),t=r?`${e.slice(1,2)}${e.slice(1,2)}`:e.slice(2,4),a=r?`${e.slice(2,3)}${e.slice(2,3)}`:e.slice(4,6),l=(r?`${e.slice(3,4)}${e.slice(3,4)}`:e.slice(6,8))||"ff";return{r:i,g:t,b:a,a:l}}function yi(e){return Number.parseInt(e,16)}function en({r:e,g:r,b:i,a:t}){return{r:yi(e),g:yi(r),b:yi(i),a:Number((yi(t)/255).toFixed(2))}}function tn(e){return typeof e=="number"||typeof e=="string"&&Number.isFinite(Number(e))}function rn(e,r){let{r:i,g:t,b:a,a:l}=e,s=tn(r)?r:l;return`rgba(${i}, ${t}, ${a}, ${s})`}function xi(e,r){let i=Yl(e),t=Jl(i),a=en(t);return rn(a,r)}var an=C`
	<path
		fill-rule="evenodd"
		clip-rule="evenodd"
		fill="currentColor"
		d="M18.5 23c.88 0 1.7-.25 2.4-.69l1.4 1.4a1 1 0 0 0 1.4-1.42l-1.39-1.4A4.5 4.5 0 1 0 18.5 23Zm0-2a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z"
	/>
	<path
		fill="currentColor"
		d="M3 3a1 1 0 0 0 0 2h18a1 1 0 1 0 0-2H3ZM2 8a1 1 0 0 1 1-1h18a1 1 0 1 1 0 2H3a1 1 0 0 1-1-1ZM3 11a1 1 0 1 0 0 2h11a1 1 0 1 0 0-2H3ZM2 16a1 1 0 0 1 1-1h8a1 1 0 1 1 0 2H3a1 1 0 0 1-1-1ZM3 19a1 1 0 1 0 0 2h8a1 1 0 1 0 0-2H3Z"
	/>
`;function Gi(e={}){return f`<svg
		${E(e)}
		class="discord-mention-icon"
		aria-label="Browse Channels"
		aria-hidden="false"
		role="img"
		width="24"
		height="24"
		viewBox="0 0 24 24"
		xmlns="http://www.w3.org/2000/svg"
	>
		${an}
	</svg>`}var sn=C`
	<path
		fill="currentColor"
		d="M21.487 5.126L12.487 0.126C12.184 -0.042 11.818 -0.042 11.515 0.126L2.51498 5.126C2.19798 5.302 2.00098 5.636 2.00098 5.999C2.00098 6.693 2.11498 22.999 12.001 22.999C21.887 22.999 22.001 6.693 22.001 5.999C22.001 5.636 21.804 5.302 21.487 5.126ZM12.001 5.999C13.382 5.999 14.501 7.118 14.501 8.499C14.501 9.88 13.382 10.999 12.001 10.999C10.62 10.999 9.50098 9.88 9.50098 8.499C9.50098 7.118 10.62 5.999 12.001 5.999ZM8.25098 16C8.25098 13.699 9.69998 12.25 12.001 12.25C14.302 12.25 15.751 13.699 15.751 16H8.25098Z"
	/>
`;function Qi(e={}){return f`<svg
		${E(e)}
		class="discord-mention-icon"
		aria-label="Customise Community"
		aria-hidden="false"
		role="img"
		width="24"
		height="24"
		viewBox="0 0 24 24"
		xmlns="http://www.w3.org/2000/svg"
	>
		${sn}
	</svg>`}var on=C`
	<path
		d="M11 3a1 1 0 1 1 2 0v2h5.75c.16 0 .3.07.4.2l2.63 3.5a.5.5 0 0 1 0 .6l-2.63 3.5a.5.5 0 0 1-.4.2H13v5h2a2 2 0 0 1 2 2v1a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1v-1c0-1.1.9-2 2-2h2v-5H2.8a.5.5 0 0 1-.44-.72L3.9 9.22a.5.5 0 0 0 0-.44L2.36 5.72A.5.5 0 0 1 2.81 5H11V3Z"
		fill="currentColor"
	/>
`;function Ki(e={}){return f`<svg
		${E(e)}
		class="discord-mention-icon"
		aria-label="Server Guide"
		aria-hidden="false"
		role="img"
		width="24"
		height="24"
		viewBox="0 0 24 24"
		xmlns="http://www.w3.org/2000/svg"
	>
		${on}
	</svg>`}var zr=function(e,r,i,t,a,l){function s(m){if(m!==void 0&&typeof m!="function")throw new TypeError("Function expected");return m}for(var n=t.kind,p=n==="getter"?"get":n==="setter"?"set":"value",u=!r&&e?t.static?e:e.prototype:null,d=r||(u?Object.getOwnPropertyDescriptor(u,t.name):{}),o,_=!1,g=i.length-1;g>=0;g--){var v={};for(var h in t)v[h]=h==="access"?{}:t[h];for(var h in t.access)v.access[h]=t.access[h];v.addInitializer=function(m){if(_)throw new TypeError("Cannot add initializers after decoration has completed");l.push(s(m||null))};var c=(0,i[g])(n==="accessor"?{get:d.get,set:d.set}:d[p],v);if(n==="accessor"){if(c===void 0)continue;if(c===null||typeof c!="object")throw new TypeError("Object expected");(o=s(c.get))&&(d.get=o),(o=s(c.set))&&(d.set=o),(o=s(c.init))&&a.unshift(o)}else(o=s(c))&&(n==="field"?a.unshift(o):d[p]=o)}u&&Object.defineProperty(u,t.name,d),_=!0},Xe=function(e,r,i){for(var t=arguments.length>2,a=0;a<r.length;a++)i=t?r[a].call(e,i):r[a].call(e);return t?i:void 0},nm=(()=>{let e=[U("discord-mention")],r,i=[],t,a=P,l,s=[],n=[],p,u=[],d=[],o,_=[],g=[],v,h=[],c=[];var m=class extends a{static{t=this}static{let j=typeof Symbol=="function"&&Symbol.metadata?Object.create(a[Symbol.metadata]??null):void 0;l=[z({type:Boolean,reflect:!0})],p=[z({reflect:!0})],o=[z({reflect:!0})],v=[te({context:se,subscribe:!0}),z({type:Boolean,reflect:!0,attribute:"light-theme"})],zr(this,null,l,{kind:"accessor",name:"highlight",static:!1,private:!1,access:{has:T=>"highlight"in T,get:T=>T.highlight,set:(T,N)=>{T.highlight=N}},metadata:j},s,n),zr(this,null,p,{kind:"accessor",name:"type",static:!1,private:!1,access:{has:T=>"type"in T,get:T=>T.type,set:(T,N)=>{T.type=N}},metadata:j},u,d),zr(this,null,o,{kind:"accessor",name:"color",static:!1,private:!1,access:{has:T=>"color"in T,get:T=>T.color,set:(T,N)=>{T.color=N}},metadata:j},_,g),zr(this,null,v,{kind:"accessor",name:"lightTheme",static:!1,private:!1,access:{has:T=>"lightTheme"in T,get:T=>T.lightTheme,set:(T,N)=>{T.lightTheme=N}},metadata:j},h,c),zr(null,r={value:t},e,{kind:"class",name:t.name,metadata:j},null,i),m=t=r.value,j&&Object.defineProperty(t,Symbol.metadata,{enumerable:!0,configurable:!0,writable:!0,value:j})}static styles=q`
		:host {
			color: #e3e7f8;
			background-color: hsla(235, 85.6%, 64.7%, 0.3);
			font-weight: 500;
			padding: 0 2px;
			border-radius: 3px;
			unicode-bidi: -moz-plaintext;
			unicode-bidi: plaintext;
			-webkit-transition:
				background-color 50ms ease-out,
				color 50ms ease-out;
			transition:
				background-color 50ms ease-out,
				color 50ms ease-out;
			cursor: pointer;
		}

		:host([type='role']) {
			background-color: rgba(#e3e7f8, 0.1);
		}

		:host([type='channel']) {
			position: relative;
		}

		:host([type='voice']),
		:host([type='locked']),
		:host([type='thread']),
		:host([type='forum']) {
			position: relative;
		}

		:host(:hover) {
			color: #fff;
			background-color: hsl(235, 85.6%, 64.7%);
		}

		:host([highlight][type='user']:hover) {
			text-decoration: underline;
			text-underline-offset: 1px;
		}

		:host([light-theme]) {
			color: #5865f2;
			background-color: hsla(235, 85.6%, 64.7%, 0.15);
		}

		:host([light-theme]:hover) {
			color: #ffffff;
			background-color: hsl(235, 85.6%, 64.7%);
		}

		.discord-mention-icon {
			width: 1rem;
			height: 1rem;
			margin-right: 4px;
			vertical-align: middle;
			margin-bottom: 0.2rem;
		}

		.no-wrap {
			white-space: nowrap;
		}
	`;#e=Xe(this,s,!1);get highlight(){return this.#e}set highlight(j){this.#e=j}#t=(Xe(this,n),Xe(this,u,"user"));get type(){return this.#t}set type(j){this.#t=j}#r=(Xe(this,d),Xe(this,_,void 0));get color(){return this.#r}set color(j){this.#r=j}setHoverColor=(Xe(this,g),()=>{this.color&&(this.style.backgroundColor=xi(this.color,.3))});resetHoverColor=()=>{this.color&&(this.style.backgroundColor=xi(this.color,.1))};#i=Xe(this,h,!1);get lightTheme(){return this.#i}set lightTheme(j){this.#i=j}connectedCallback(){super.connectedCallback(),this.color&&this.type==="role"&&(this.addEventListener("mouseover",this.setHoverColor),this.addEventListener("mouseout",this.resetHoverColor))}disconnectedCallback(){this.removeEventListener("mouseover",this.setHoverColor),this.removeEventListener("mouseout",this.resetHoverColor),super.disconnectedCallback()}willUpdate(){this.color&&(this.style.color=this.color,this.type==="role"&&(this.style.backgroundColor=xi(this.color,.1)))}render(){return f`<span class="no-wrap"
				>${zi(this.type,[["channel",()=>fr()],["user",()=>f`@`],["role",()=>f`@`],["voice",()=>vr()],["locked",()=>pr()],["thread",()=>mr()],["forum",()=>ur()],["server-guide",()=>Ki()],["channels-and-roles",()=>Gi()],["customize-community",()=>Qi()],["slash",()=>f`/`]])}</span
			><slot></slot>`}constructor(){super(...arguments),Xe(this,c)}static{Xe(t,i)}};return m=t})();var Xi=function(e,r,i,t,a,l){function s(m){if(m!==void 0&&typeof m!="function")throw new TypeError("Function expected");return m}for(var n=t.kind,p=n==="getter"?"get":n==="setter"?"set":"value",u=!r&&e?t.static?e:e.prototype:null,d=r||(u?Object.getOwnPropertyDescriptor(u,t.name):{}),o,_=!1,g=i.length-1;g>=0;g--){var v={};for(var h in t)v[h]=h==="access"?{}:t[h];for(var h in t.access)v.access[h]=t.access[h];v.addInitializer=function(m){if(_)throw new TypeError("Cannot add initializers after decoration has completed");l.push(s(m||null))};var c=(0,i[g])(n==="accessor"?{get:d.get,set:d.set}:d[p],v);if(n==="accessor"){if(c===void 0)continue;if(c===null||typeof c!="object")throw new TypeError("Object expected");(o=s(c.get))&&(d.get=o),(o=s(c.set))&&(d.set=o),(o=s(c.init))&&a.unshift(o)}else(o=s(c))&&(n==="field"?a.unshift(o):d[p]=o)}u&&Object.defineProperty(u,t.name,d),_=!0},yr=function(e,r,i){for(var t=arguments.length>2,a=0;a<r.length;a++)i=t?r[a].call(e,i):r[a].call(e);return t?i:void 0},_m=(()=>{let e=[U("discord-verified-author-tag")],r,i=[],t,a=P,l,s=[],n=[],p,u=[],d=[];var o=class extends a{static{t=this}static{let _=typeof Symbol=="function"&&Symbol.metadata?Object.create(a[Symbol.metadata]??null):void 0;l=[z({type:Boolean})],p=[te({context:Be}),z({type:Boolean,reflect:!0,attribute:"compact-mode"})],Xi(this,null,l,{kind:"accessor",name:"verified",static:!1,private:!1,access:{has:g=>"verified"in g,get:g=>g.verified,set:(g,v)=>{g.verified=v}},metadata:_},s,n),Xi(this,null,p,{kind:"accessor",name:"compactMode",static:!1,private:!1,access:{has:g=>"compactMode"in g,get:g=>g.compactMode,set:(g,v)=>{g.compactMode=v}},metadata:_},u,d),Xi(null,r={value:t},e,{kind:"class",name:t.name,metadata:_},null,i),o=t=r.value,_&&Object.defineProperty(t,Symbol.metadata,{enumerable:!0,configurable:!0,writable:!0,value:_})}static styles=q`
		:host {
			background-color: #5865f2;
			color: #fff;
			font-size: 0.625em;
			margin-left: 4px;
			border-radius: 3px;
			line-height: 100%;
			text-transform: uppercase;
			display: inline-flex;
			align-items: center;
			height: 0.9375rem;
			padding: 0 0.275rem;
			margin-top: 0.075em;
			border-radius: 0.1875rem;
		}

		:host .discord-application-tag-verified {
			display: inline-block;
			width: 0.9375rem;
			height: 0.9375rem;
			margin-left: -0.25rem;
		}

		:host([compact-mode]) {
			padding-left: 10px;
			padding-right: 4px;
			margin-right: 0.25rem;
			margin-left: 0px !important;
			margin-top: 0px !important;
		}

		:host([compact-mode]) .discord-application-tag-verified {
			margin-right: 0.7em;
			margin-left: -0.7em;
		}
	`;#e=yr(this,s,!1);get verified(){return this.#e}set verified(_){this.#e=_}#t=(yr(this,n),yr(this,u,!1));get compactMode(){return this.#t}set compactMode(_){this.#t=_}render(){return f`${O(this.verified,()=>Ne())}App`}constructor(){super(...arguments),yr(this,d)}static{yr(t,i)}};return o=t})();var je=function(e,r,i,t,a,l){function s(m){if(m!==void 0&&typeof m!="function")throw new TypeError("Function expected");return m}for(var n=t.kind,p=n==="getter"?"get":n==="setter"?"set":"value",u=!r&&e?t.static?e:e.prototype:null,d=r||(u?Object.getOwnPropertyDescriptor(u,t.name):{}),o,_=!1,g=i.length-1;g>=0;g--){var v={};for(var h in t)v[h]=h==="access"?{}:t[h];for(var h in t.access)v.access[h]=t.access[h];v.addInitializer=function(m){if(_)throw new TypeError("Cannot add initializers after decoration has completed");l.push(s(m||null))};var c=(0,i[g])(n==="accessor"?{get:d.get,set:d.set}:d[p],v);if(n==="accessor"){if(c===void 0)continue;if(c===null||typeof c!="object")throw new TypeError("Object expected");(o=s(c.get))&&(d.get=o),(o=s(c.set))&&(d.set=o),(o=s(c.init))&&a.unshift(o)}else(o=s(c))&&(n==="field"?a.unshift(o):d[p]=o)}u&&Object.defineProperty(u,t.name,d),_=!0},ae=function(e,r,i){for(var t=arguments.length>2,a=0;a<r.length;a++)i=t?r[a].call(e,i):r[a].call(e);return t?i:void 0},jm=(()=>{let e=[U("discord-author-info")],r,i=[],t,a=P,l,s=[],n=[],p,u=[],d=[],o,_=[],g=[],v,h=[],c=[],m,j=[],T=[],N,w=[],M=[],L,Z=[],V=[],ee,me=[],pe=[],ge,_e=[],be=[],ze,ye=[],xe=[],Me,we=[],ke=[],He,$e=[],Te=[],Ce,B=[],H=[];var Q=class extends a{static{t=this}static{let R=typeof Symbol=="function"&&Symbol.metadata?Object.create(a[Symbol.metadata]??null):void 0;l=[z()],p=[z({type:Boolean})],o=[z({type:Boolean})],v=[z({type:Boolean,attribute:"official-app"})],m=[z({type:Boolean})],N=[z({attribute:"role-color"})],L=[z({attribute:"role-icon"})],ee=[z({attribute:"role-name"})],ge=[z({attribute:"clan-icon"})],ze=[z({attribute:"clan-tag"})],Me=[z({type:Boolean})],He=[te({context:Be}),z({type:Boolean,reflect:!0,attribute:"compact-mode"})],Ce=[te({context:se}),z({type:Boolean,reflect:!0,attribute:"light-theme"})],je(this,null,l,{kind:"accessor",name:"author",static:!1,private:!1,access:{has:k=>"author"in k,get:k=>k.author,set:(k,X)=>{k.author=X}},metadata:R},s,n),je(this,null,p,{kind:"accessor",name:"bot",static:!1,private:!1,access:{has:k=>"bot"in k,get:k=>k.bot,set:(k,X)=>{k.bot=X}},metadata:R},u,d),je(this,null,o,{kind:"accessor",name:"server",static:!1,private:!1,access:{has:k=>"server"in k,get:k=>k.server,set:(k,X)=>{k.server=X}},metadata:R},_,g),je(this,null,v,{kind:"accessor",name:"officialApp",static:!1,private:!1,access:{has:k=>"officialApp"in k,get:k=>k.officialApp,set:(k,X)=>{k.officialApp=X}},metadata:R},h,c),je(this,null,m,{kind:"accessor",name:"op",static:!1,private:!1,access:{has:k=>"op"in k,get:k=>k.op,set:(k,X)=>{k.op=X}},metadata:R},j,T),je(this,null,N,{kind:"accessor",name:"roleColor",static:!1,private:!1,access:{has:k=>"roleColor"in k,get:k=>k.roleColor,set:(k,X)=>{k.roleColor=X}},metadata:R},w,M),je(this,null,L,{kind:"accessor",name:"roleIcon",static:!1,private:!1,access:{has:k=>"roleIcon"in k,get:k=>k.roleIcon,set:(k,X)=>{k.roleIcon=X}},metadata:R},Z,V),je(this,null,ee,{kind:"accessor",name:"roleName",static:!1,private:!1,access:{has:k=>"roleName"in k,get:k=>k.roleName,set:(k,X)=>{k.roleName=X}},metadata:R},me,pe),je(this,null,ge,{kind:"accessor",name:"clanIcon",static:!1,private:!1,access:{has:k=>"clanIcon"in k,get:k=>k.clanIcon,set:(k,X)=>{k.clanIcon=X}},metadata:R},_e,be),je(this,null,ze,{kind:"accessor",name:"clanTag",static:!1,private:!1,access:{has:k=>"clanTag"in k,get:k=>k.clanTag,set:(k,X)=>{k.clanTag=X}},metadata:R},ye,xe),je(this,null,Me,{kind:"accessor",name:"verified",static:!1,private:!1,access:{has:k=>"verified"in k,get:k=>k.verified,set:(k,X)=>{k.verified=X}},metadata:R},we,ke),je(this,null,He,{kind:"accessor",name:"compactMode",static:!1,private:!1,access:{has:k=>"compactMode"in k,get:k=>k.compactMode,set:(k,X)=>{k.compactMode=X}},metadata:R},$e,Te),je(this,null,Ce,{kind:"accessor",name:"lightTheme",static:!1,private:!1,access:{has:k=>"lightTheme"in k,get:k=>k.lightTheme,set:(k,X)=>{k.lightTheme=X}},metadata:R},B,H),je(null,r={value:t},e,{kind:"class",name:t.name,metadata:R},null,i),Q=t=r.value,R&&Object.defineProperty(t,Symbol.metadata,{enumerable:!0,configurable:!0,writable:!0,value:R})}static styles=q`
		:host {
			display: inline-flex;
			align-items: center;
			font-size: 16px;
			text-underline-offset: 1px;
			margin-right: 0.25rem;
		}

		:host .discord-author-username {
			color: #fff;
			font-size: 1em;
			font-weight: 500;
		}

		:host .discord-author-username:hover {
			text-decoration: underline;
			cursor: pointer;
		}

		:host([light-theme]) .discord-author-username {
			color: #23262a;
		}

		:host .discord-clan-tag {
			background-color: oklab(0.431937 0.00109309 -0.0132537 / 0.54);
			color: #fff;
			font-size: 12px;
			font-weight: 500;
			margin-left: 0.25rem;
			border-radius: 4px;
			line-height: 100%;
			text-transform: uppercase;
			display: inline-flex;
			width: max-content;
			gap: 0.25rem;
			justify-content: space-between;
			align-items: center;
			padding: 0 0.275rem;
			margin-top: 0.075em;
			height: 1.2rem;
			min-width: 45px;
			line-height: 1rem !important;
			transition: background-color 100ms ease-in-out;
			cursor: pointer;
		}

		:host .discord-clan-tag:hover {
			background-color: oklab(0.431937 0.00109309 -0.0132537 / 0.34);
		}

		:host([light-theme]) .discord-clan-tag {
			background-color: hsl(0 calc(1 * 0%) 0.8%/0.09);
			color: #000;
		}

		:host([light-theme]) .discord-clan-tag:hover {
			background-color: hsl(0 calc(1 * 0%) 0.8%/0.03);
		}

		:host([compact-mode]) .discord-clan-tag {
			margin-left: 0rem;
		}

		:host .discord-clan-tag span,
		:host .discord-clan-tag svg,
		:host .discord-clan-tag img {
			user-select: none;
			-webkit-user-select: none;
		}

		:host .discord-application-tag {
			background-color: #5865f2;
			color: #fff;
			font-size: 0.625em;
			border-radius: 3px;
			line-height: 100%;
			text-transform: uppercase;

			/* Use flex layout to ensure both verified icon and "BOT" text are aligned to center */
			display: inline-flex;
			align-items: center;

			/* Styling taken through Inspect Element on Discord client for Windows */
			height: 0.9375rem;
			padding: 0 0.275rem;
			margin-top: 0.075em;
			border-radius: 0.1875rem;
		}

		:host .discord-official-application {
			background-color: #5865f2;
			color: #fff;
			font-size: 0.625em;
			margin-left: 4px;
			border-radius: 3px;
			line-height: 100%;
			text-transform: uppercase;

			/* Use flex layout to ensure both verified icon and "BOT" text are aligned to center */
			display: flex;
			align-items: center;

			/* Styling taken through Inspect Element on Discord client for Windows */
			height: 0.9375rem;
			padding: 0 0.275rem;
			margin-top: 0.075em;
			border-radius: 0.1875rem;
		}

		:host([compact-mode]) .discord-official-application {
			margin-right: 5px;
			margin-left: 0px !important;
		}

		:host .discord-application-tag.discord-application-tag-op {
			background-color: #c9cdfb;
			color: #4752c4;
			border-radius: 0.4rem;
		}

		:host .discord-author-role-icon {
			margin-left: 0.25rem;
			vertical-align: top;
			height: calc(1rem + 4px);
			width: calc(1rem + 4px);
		}

		:host([compact-mode]) .discord-author-username {
			margin-right: 0.25rem;
		}

		:host([compact-mode]) .discord-application-tag {
			padding-left: 10px;
			padding-right: 4px;
			margin-right: 0.25rem;
		}
	`;#e=ae(this,s,void 0);get author(){return this.#e}set author(R){this.#e=R}#t=(ae(this,n),ae(this,u,!1));get bot(){return this.#t}set bot(R){this.#t=R}#r=(ae(this,d),ae(this,_,!1));get server(){return this.#r}set server(R){this.#r=R}#i=(ae(this,g),ae(this,h,!1));get officialApp(){return this.#i}set officialApp(R){this.#i=R}#a=(ae(this,c),ae(this,j,!1));get op(){return this.#a}set op(R){this.#a=R}#s=(ae(this,T),ae(this,w,void 0));get roleColor(){return this.#s}set roleColor(R){this.#s=R}#o=(ae(this,M),ae(this,Z,void 0));get roleIcon(){return this.#o}set roleIcon(R){this.#o=R}#d=(ae(this,V),ae(this,me,void 0));get roleName(){return this.#d}set roleName(R){this.#d=R}#l=(ae(this,pe),ae(this,_e,void 0));get clanIcon(){return this.#l}set clanIcon(R){this.#l=R}#n=(ae(this,be),ae(this,ye,void 0));get clanTag(){return this.#n}set clanTag(R){this.#n=R}#c=(ae(this,xe),ae(this,we,!1));get verified(){return this.#c}set verified(R){this.#c=R}#h=(ae(this,ke),ae(this,$e,!1));get compactMode(){return this.#h}set compactMode(R){this.#h=R}#u=(ae(this,Te),ae(this,B,!1));get lightTheme(){return this.#u}set lightTheme(R){this.#u=R}render(){let R=vi(this.clanIcon),k=this.clanTag?.slice(0,4);return f`${O(this.compactMode,()=>null,()=>f`<span class="discord-author-username" style="${Pe({color:this.roleColor??void 0})}">${this.author}</span>`)}
		${O(this.roleIcon&&!this.compactMode,()=>f`<img
					class="discord-author-role-icon"
					src=${K(this.roleIcon)}
					height="20"
					width="20"
					alt=${K(this.roleName)}
					draggable="false"
				/>`)}
		${O(this.bot&&!this.server&&!this.officialApp,()=>f`<discord-verified-author-tag .verified=${this.verified}></discord-verified-author-tag>`)}
		${O(this.server&&!this.bot&&!this.officialApp,()=>f`<span class="discord-application-tag">Server</span>`)}
		${O(this.officialApp&&!this.server&&!this.bot,()=>f`<span class="discord-official-application">${Ne()}OFFICIAL</span>`)}
		${O(this.op,()=>f`<span class="discord-application-tag discord-application-tag-op">OP</span>`)}
		${O(this.compactMode,()=>f`<span class="discord-author-username" style="${Pe({color:this.roleColor??void 0})}">${this.author}</span>`)}
		${O(this.clanIcon&&this.clanTag&&this.clanTag?.length>0,()=>f`
				<span class="discord-clan-tag">
					${R==="string"?f`<img srcset=${K(R)} alt=${K(k)} width="12" height="12" draggable="false" />`:R}
					<span>${k}</span>
				</span>
			`)} `}constructor(){super(...arguments),ae(this,H)}static{ae(t,i)}};return Q=t})();var dn=C`
 	<path 
		fill="currentColor" 
 		d="M15.56 11.77c.2-.1.44.02.44.23a4 4 0 1 1-4-4c.21 0 .33.25.23.44a2.5 2.5 0 0 0 3.32 3.32Z"
 	/>
  	<path 
		fill="currentColor" 
  		fill-rule="evenodd" 
  		d="M22.89 11.7q.105.3 0 .6C22.27 13.9 19.1 21 12 21c-7.11 0-10.27-7.11-10.89-8.7a.83.83 0 0 1 0-.6C1.73 10.1 4.9 3 12 3c7.11 0 10.27 7.11 10.89 8.7m-4.5-3.62A15.1 15.1 0 0 1 20.85 12c-.38.88-1.18 2.47-2.46 3.92C16.87 17.62 14.8 19 12 19s-4.87-1.38-6.39-3.08A15.1 15.1 0 0 1 3.15 12c.38-.88 1.18-2.47 2.46-3.92C7.13 6.38 9.2 5 12 5s4.87 1.38 6.39 3.08" 
  		clip-rule="evenodd"
  	/>
`;function Yi(e={}){return f`<svg
		${E(e)}
		class="discord-message-ephemeral-icon"
		aria-hidden="false"
		width="16"
		height="16"
		viewBox="0 0 24 24"
		xmlns="http://www.w3.org/2000/svg"
	>
		${dn}
	</svg>`}var de=function(e,r,i,t,a,l){function s(m){if(m!==void 0&&typeof m!="function")throw new TypeError("Function expected");return m}for(var n=t.kind,p=n==="getter"?"get":n==="setter"?"set":"value",u=!r&&e?t.static?e:e.prototype:null,d=r||(u?Object.getOwnPropertyDescriptor(u,t.name):{}),o,_=!1,g=i.length-1;g>=0;g--){var v={};for(var h in t)v[h]=h==="access"?{}:t[h];for(var h in t.access)v.access[h]=t.access[h];v.addInitializer=function(m){if(_)throw new TypeError("Cannot add initializers after decoration has completed");l.push(s(m||null))};var c=(0,i[g])(n==="accessor"?{get:d.get,set:d.set}:d[p],v);if(n==="accessor"){if(c===void 0)continue;if(c===null||typeof c!="object")throw new TypeError("Object expected");(o=s(c.get))&&(d.get=o),(o=s(c.set))&&(d.set=o),(o=s(c.init))&&a.unshift(o)}else(o=s(c))&&(n==="field"?a.unshift(o):d[p]=o)}u&&Object.defineProperty(u,t.name,d),_=!0},F=function(e,r,i){for(var t=arguments.length>2,a=0;a<r.length;a++)i=t?r[a].call(e,i):r[a].call(e);return t?i:void 0},Gm=(()=>{let e=[U("discord-message")],r,i=[],t,a=P,l,s=[],n=[],p,u=[],d=[],o,_=[],g=[],v,h=[],c=[],m,j=[],T=[],N,w=[],M=[],L,Z=[],V=[],ee,me=[],pe=[],ge,_e=[],be=[],ze,ye=[],xe=[],Me,we=[],ke=[],He,$e=[],Te=[],Ce,B=[],H=[],Q,R=[],k=[],X,Ye=[],Je=[],et,tt=[],rt=[],it,at=[],st=[],ot,dt=[],lt=[],nt,D=[],x=[],I,Ze=[],ct=[],ft,S=[],y=[],W,Mr=[],tr=[],Ae,wr=[],ia=[],aa,sa=[],oa=[];var da=class extends a{static{t=this}static{let $=typeof Symbol=="function"&&Symbol.metadata?Object.create(a[Symbol.metadata]??null):void 0;l=[z()],p=[z()],o=[z()],v=[z({type:Boolean})],m=[z({type:Boolean})],N=[z({type:Boolean,attribute:"official-app"})],L=[z({type:Boolean})],ee=[z({type:Boolean})],ge=[z({type:Boolean})],ze=[z({attribute:"role-color"})],Me=[z({attribute:"role-icon"})],He=[z({attribute:"role-name"})],Ce=[z({attribute:"clan-icon"})],Q=[z({attribute:"clan-tag"})],X=[z({type:Boolean,reflect:!0})],et=[z({type:Boolean,reflect:!0})],it=[z({type:String,converter:b=>Gt(b,!1,!1),attribute:!0})],ot=[z({type:Boolean,attribute:"twenty-four"})],nt=[z({type:Boolean,attribute:"message-body-only"})],I=[te({context:se}),z({type:Boolean,reflect:!0,attribute:"light-theme"})],ft=[te({context:Be}),z({type:Boolean,reflect:!0,attribute:"compact-mode"})],W=[te({context:Li}),z({type:Boolean,reflect:!0,attribute:"no-background"})],Ae=[z({type:Boolean,reflect:!0,attribute:"has-thread"})],aa=[z({reflect:!1,attribute:"dismiss-message-clicked"})],de(this,null,l,{kind:"accessor",name:"profile",static:!1,private:!1,access:{has:b=>"profile"in b,get:b=>b.profile,set:(b,A)=>{b.profile=A}},metadata:$},s,n),de(this,null,p,{kind:"accessor",name:"author",static:!1,private:!1,access:{has:b=>"author"in b,get:b=>b.author,set:(b,A)=>{b.author=A}},metadata:$},u,d),de(this,null,o,{kind:"accessor",name:"avatar",static:!1,private:!1,access:{has:b=>"avatar"in b,get:b=>b.avatar,set:(b,A)=>{b.avatar=A}},metadata:$},_,g),de(this,null,v,{kind:"accessor",name:"bot",static:!1,private:!1,access:{has:b=>"bot"in b,get:b=>b.bot,set:(b,A)=>{b.bot=A}},metadata:$},h,c),de(this,null,m,{kind:"accessor",name:"server",static:!1,private:!1,access:{has:b=>"server"in b,get:b=>b.server,set:(b,A)=>{b.server=A}},metadata:$},j,T),de(this,null,N,{kind:"accessor",name:"officialApp",static:!1,private:!1,access:{has:b=>"officialApp"in b,get:b=>b.officialApp,set:(b,A)=>{b.officialApp=A}},metadata:$},w,M),de(this,null,L,{kind:"accessor",name:"verified",static:!1,private:!1,access:{has:b=>"verified"in b,get:b=>b.verified,set:(b,A)=>{b.verified=A}},metadata:$},Z,V),de(this,null,ee,{kind:"accessor",name:"op",static:!1,private:!1,access:{has:b=>"op"in b,get:b=>b.op,set:(b,A)=>{b.op=A}},metadata:$},me,pe),de(this,null,ge,{kind:"accessor",name:"edited",static:!1,private:!1,access:{has:b=>"edited"in b,get:b=>b.edited,set:(b,A)=>{b.edited=A}},metadata:$},_e,be),de(this,null,ze,{kind:"accessor",name:"roleColor",static:!1,private:!1,access:{has:b=>"roleColor"in b,get:b=>b.roleColor,set:(b,A)=>{b.roleColor=A}},metadata:$},ye,xe),de(this,null,Me,{kind:"accessor",name:"roleIcon",static:!1,private:!1,access:{has:b=>"roleIcon"in b,get:b=>b.roleIcon,set:(b,A)=>{b.roleIcon=A}},metadata:$},we,ke),de(this,null,He,{kind:"accessor",name:"roleName",static:!1,private:!1,access:{has:b=>"roleName"in b,get:b=>b.roleName,set:(b,A)=>{b.roleName=A}},metadata:$},$e,Te),de(this,null,Ce,{kind:"accessor",name:"clanIcon",static:!1,private:!1,access:{has:b=>"clanIcon"in b,get:b=>b.clanIcon,set:(b,A)=>{b.clanIcon=A}},metadata:$},B,H),de(this,null,Q,{kind:"accessor",name:"clanTag",static:!1,private:!1,access:{has:b=>"clanTag"in b,get:b=>b.clanTag,set:(b,A)=>{b.clanTag=A}},metadata:$},R,k),de(this,null,X,{kind:"accessor",name:"highlight",static:!1,private:!1,access:{has:b=>"highlight"in b,get:b=>b.highlight,set:(b,A)=>{b.highlight=A}},metadata:$},Ye,Je),de(this,null,et,{kind:"accessor",name:"ephemeral",static:!1,private:!1,access:{has:b=>"ephemeral"in b,get:b=>b.ephemeral,set:(b,A)=>{b.ephemeral=A}},metadata:$},tt,rt),de(this,null,it,{kind:"accessor",name:"timestamp",static:!1,private:!1,access:{has:b=>"timestamp"in b,get:b=>b.timestamp,set:(b,A)=>{b.timestamp=A}},metadata:$},at,st),de(this,null,ot,{kind:"accessor",name:"twentyFour",static:!1,private:!1,access:{has:b=>"twentyFour"in b,get:b=>b.twentyFour,set:(b,A)=>{b.twentyFour=A}},metadata:$},dt,lt),de(this,null,nt,{kind:"accessor",name:"messageBodyOnly",static:!1,private:!1,access:{has:b=>"messageBodyOnly"in b,get:b=>b.messageBodyOnly,set:(b,A)=>{b.messageBodyOnly=A}},metadata:$},D,x),de(this,null,I,{kind:"accessor",name:"lightTheme",static:!1,private:!1,access:{has:b=>"lightTheme"in b,get:b=>b.lightTheme,set:(b,A)=>{b.lightTheme=A}},metadata:$},Ze,ct),de(this,null,ft,{kind:"accessor",name:"compactMode",static:!1,private:!1,access:{has:b=>"compactMode"in b,get:b=>b.compactMode,set:(b,A)=>{b.compactMode=A}},metadata:$},S,y),de(this,null,W,{kind:"accessor",name:"noBackground",static:!1,private:!1,access:{has:b=>"noBackground"in b,get:b=>b.noBackground,set:(b,A)=>{b.noBackground=A}},metadata:$},Mr,tr),de(this,null,Ae,{kind:"accessor",name:"hasThread",static:!1,private:!1,access:{has:b=>"hasThread"in b,get:b=>b.hasThread,set:(b,A)=>{b.hasThread=A}},metadata:$},wr,ia),de(this,null,aa,{kind:"accessor",name:"dismissMessageClicked",static:!1,private:!1,access:{has:b=>"dismissMessageClicked"in b,get:b=>b.dismissMessageClicked,set:(b,A)=>{b.dismissMessageClicked=A}},metadata:$},sa,oa),de(null,r={value:t},e,{kind:"class",name:t.name,metadata:$},null,i),da=t=r.value,$&&Object.defineProperty(t,Symbol.metadata,{enumerable:!0,configurable:!0,writable:!0,value:$})}static styles=q`
		:host {
			color: #dcddde;
			display: flex;
			flex-direction: column;
			font-size: 0.9em;
			font-family: 'gg sans', 'Noto Sans', Whitney, 'Helvetica Neue', Helvetica, Roboto, Arial, sans-serif;

			position: relative;
			word-wrap: break-word;
			-webkit-user-select: text;
			-moz-user-select: text;
			-ms-user-select: text;
			user-select: text;
			-webkit-box-flex: 0;
			-ms-flex: 0 0 auto;
			flex: 0 0 auto;
			min-height: 1.375rem;
			padding-left: 1em;
			padding-right: 48px;
			margin-top: inherit;
			margin-bottom: inherit;
			line-height: 16px;
		}

		.discord-message-inner {
			display: flex;
			position: relative;
			-webkit-box-flex: 0;
			-ms-flex: 0 0 auto;
			flex: 0 0 auto;
		}

		.discord-message-inner-center {
			align-items: center;
		}

		:host([message-body-only]) {
			margin-top: 0px !important;
			padding-top: 0.125rem !important;
			padding-bottom: 0.0625rem !important;
		}

		:host([highlight]),
		:host([ephemeral]) {
			padding-right: 5px;
			position: relative;
		}

		:host([highlight])::before,
		:host([ephemeral])::before {
			content: '';
			position: absolute;
			display: block;
			top: 0;
			left: 0;
			bottom: 0;
			pointer-events: none;
			width: 2px;
		}

		:host([highlight]) {
			background-color: rgba(250, 166, 26, 0.1);
		}

		:host([highlight][light-theme]) {
			background-color: rgba(250, 166, 26, 0.1);
		}

		:host([highlight])::before {
			background-color: #faa61a;
		}

		:host([light-theme][highlight])::before {
			background-color: #af7615;
		}

		:host([ephemeral]) {
			background-color: rgba(88, 101, 242, 0.05);
		}

		:host([ephemeral]:hover) {
			background-color: rgba(88, 101, 242, 0.1);
		}

		:host([ephemeral])::before {
			background-color: #5865f2;
		}

		:host([light-theme]) {
			color: #2e3338;
			border-color: #eceeef;
		}

		.discord-author-avatar {
			margin-right: 16px;
			margin-top: 5px;
			min-width: 40px;
			z-index: 1;
			display: flex;
		}

		.discord-author-avatar img {
			width: 40px;
			height: 40px;
			border-radius: 50%;
			cursor: pointer;
		}

		.discord-message-timestamp {
			color: #72767d;
			font-size: 12px;
			margin-left: 3px;
		}

		.discord-message-body-only-indent {
			width: 56px;
		}

		:host(:hover) .discord-message-timestamp-hover::before {
			content: attr(datetime);
		}

		:host([light-theme]) .discord-message-timestamp {
			color: #747f8d;
		}

		.discord-message-edited {
			color: #72767d;
			font-size: 10px;
		}

		:host([light-theme]) .discord-message-edited {
			color: #99aab5;
		}

		.discord-message-content {
			width: 100%;
			line-height: 160%;
			font-weight: normal;
			padding-top: 2px;
		}

		.discord-message-body {
			font-size: 1rem;
			font-weight: 400;
			word-break: break-word;
			position: relative;
		}

		:host([light-theme]) .discord-message-timestamp,
		:host([compact-mode]) .discord-message:hover .discord-message-timestamp {
			color: #99aab5;
		}

		:host([light-theme][compact-mode]).discord-message-timestamp {
			color: #d1d9de;
		}

		:host([compact-mode]) .discord-message-timestamp {
			display: inline-block;
			width: 3.1rem;
			text-align: right;
			font-size: 0.6875rem;
			line-height: 1.375rem;
			margin-right: 0.375rem;
			margin-left: 0;
			text-indent: 0;
		}

		:host([compact-mode]) .discord-message-body {
			line-height: 1.375rem;
			padding-left: 10px;
			margin-left: -6px;
		}

		:host([compact-mode]) .discord-message-compact-indent {
			padding-left: 10px;
		}

		:host .discord-message-markup {
			font-size: 1rem;
			line-height: 1.375rem;
			word-wrap: break-word;
			user-select: text;
			font-weight: 400;
			display: inline;
		}

		:host(:hover) {
			background-color: hsl(0 calc(1 * 0%) 0.8%/0.03);
		}

		:host([highlight]:hover) {
			background-color: hsl(40 calc(1 * 86.4%) 56.9%/0.08);
		}

		:host([has-thread]):after {
			width: 2rem;
			left: 2.2rem;
			top: 4.8rem;
			border-left: 2px solid #4f545c !important;
			border-bottom: 2px solid #4f545c !important;
			border-bottom-left-radius: 8px !important;
			bottom: 29px;
			content: '';
			position: absolute;
		}

		:host([light-theme][has-Thread]):after {
			border-color: #747f8d !important;
		}

		.discord-message-ephemeral {
			margin-top: 4px;
			font-size: 12px;
			font-weight: 400;
			color: #72767d;
		}

		:host([light-theme]) .discord-message-ephemeral {
			color: #747f8d;
		}

		.discord-message-ephemeral .discord-message-ephemeral-link {
			color: #00aff4;
			font-weight: 500;
			cursor: pointer;
		}

		.discord-message-ephemeral .discord-message-ephemeral-link:hover {
			text-decoration: underline;
		}

		.discord-message-ephemeral .discord-message-ephemeral-icon {
			margin-right: 4px;
			vertical-align: text-bottom;
		}
	`;#e=F(this,s,void 0);get profile(){return this.#e}set profile($){this.#e=$}#t=(F(this,n),F(this,u,"User"));get author(){return this.#t}set author($){this.#t=$}#r=(F(this,d),F(this,_,void 0));get avatar(){return this.#r}set avatar($){this.#r=$}#i=(F(this,g),F(this,h,!1));get bot(){return this.#i}set bot($){this.#i=$}#a=(F(this,c),F(this,j,!1));get server(){return this.#a}set server($){this.#a=$}#s=(F(this,T),F(this,w,!1));get officialApp(){return this.#s}set officialApp($){this.#s=$}#o=(F(this,M),F(this,Z,!1));get verified(){return this.#o}set verified($){this.#o=$}#d=(F(this,V),F(this,me,!1));get op(){return this.#d}set op($){this.#d=$}#l=(F(this,pe),F(this,_e,!1));get edited(){return this.#l}set edited($){this.#l=$}#n=(F(this,be),F(this,ye,void 0));get roleColor(){return this.#n}set roleColor($){this.#n=$}#c=(F(this,xe),F(this,we,void 0));get roleIcon(){return this.#c}set roleIcon($){this.#c=$}#h=(F(this,ke),F(this,$e,void 0));get roleName(){return this.#h}set roleName($){this.#h=$}#u=(F(this,Te),F(this,B,void 0));get clanIcon(){return this.#u}set clanIcon($){this.#u=$}#f=(F(this,H),F(this,R,void 0));get clanTag(){return this.#f}set clanTag($){this.#f=$}#m=(F(this,k),F(this,Ye,!1));get highlight(){return this.#m}set highlight($){this.#m=$}#p=(F(this,Je),F(this,tt,!1));get ephemeral(){return this.#p}set ephemeral($){this.#p=$}#v=(F(this,rt),F(this,at,new Date));get timestamp(){return this.#v}set timestamp($){this.#v=$}#g=(F(this,st),F(this,dt,!1));get twentyFour(){return this.#g}set twentyFour($){this.#g=$}#_=(F(this,lt),F(this,D,!1));get messageBodyOnly(){return this.#_}set messageBodyOnly($){this.#_=$}#b=(F(this,x),F(this,Ze,!1));get lightTheme(){return this.#b}set lightTheme($){this.#b=$}#z=(F(this,ct),F(this,S,!1));get compactMode(){return this.#z}set compactMode($){this.#z=$}#y=(F(this,y),F(this,Mr,!1));get noBackground(){return this.#y}set noBackground($){this.#y=$}#x=(F(this,tr),F(this,wr,!1));get hasThread(){return this.#x}set hasThread($){this.#x=$}#M=(F(this,ia),F(this,sa,()=>{}));get dismissMessageClicked(){return this.#M}set dismissMessageClicked($){this.#M=$}willUpdate(){this.hasThread=Array.from(this.children).some($=>$.tagName.toLowerCase()==="discord-thread"),this.highlight=this.highlight||Array.from(this.children).some($=>$.tagName.toLowerCase()==="discord-mention"&&$.hasAttribute("highlight")&&($.type==="user"||$.type==="role"))}handleSpaceToDismissMessage($){$.code==="Space"&&($.preventDefault(),$.stopPropagation(),this.dismissMessageClicked?.())}render(){let $={author:this.author,bot:this.bot,officialApp:this.officialApp,verified:this.verified,server:this.server,op:this.op,roleColor:this.roleColor,roleIcon:this.roleIcon,clanIcon:this.clanIcon,clanTag:this.clanTag,roleName:this.roleName},b=this.profile!==void 0&&Reflect.get(yt,this.profile)||{},A={...$,...b,avatar:this.resolveAvatar(b.avatar??this.avatar)},rr=Gt(this.timestamp,this.compactMode,this.twentyFour)??void 0;return f`
			<slot name="reply"></slot>
			<div
				class=${Fe({"discord-message-inner":!0,"discord-message-inner-center":this.messageBodyOnly})}
			>
				${O(this.compactMode&&!this.messageBodyOnly,()=>f`<time datetime="${K(rr)}" class="discord-message-timestamp">${rr}</time>`,()=>null)}
				${O(this.messageBodyOnly,()=>f`<time
							datetime="${K(rr)}"
							class=${Fe({"discord-message-timestamp":!0,"discord-message-timestamp-hover":!0,"discord-message-body-only-indent":!this.compactMode})}
						></time>`,()=>null)}
				${O(this.compactMode||this.messageBodyOnly,()=>null,()=>f`<div class="discord-author-avatar">
							<img src="${K(A.avatar)}" alt="${K(A.author)}" />
						</div>`)}

				<div class="discord-message-content">
					${O(this.compactMode||this.messageBodyOnly,()=>null,()=>f`
							<discord-author-info
								author=${A.author??""}
								?bot=${A.bot??!1}
								?server=${A.server??!1}
								?official-app=${A.officialApp??!1}
								?verified=${A.verified??!1}
								?op=${A.op??!1}
								role-color=${A.roleColor??""}
								role-icon=${A.roleIcon??""}
								role-name=${A.roleName??""}
								clan-icon=${A.clanIcon??""}
								clan-tag=${A.clanTag??""}
							></discord-author-info
							><time datetime="${K(rr)}" class="discord-message-timestamp">${rr}</time>
						`)}
					<div class="discord-message-body">
						${O(this.compactMode,()=>f`<discord-author-info
									author=${A.author??""}
									?bot=${A.bot??!1}
									?server=${A.server??!1}
									?official-app=${A.officialApp??!1}
									?verified=${A.verified??!1}
									?op=${A.op??!1}
									role-color=${A.roleColor??""}
									role-icon=${A.roleIcon??""}
									role-name=${A.roleName??""}
									clan-icon=${A.clanIcon??""}
									clan-tag=${A.clanTag??""}
								></discord-author-info>`,()=>null)}<span class="discord-message-markup"><slot></slot></span>
						${O(this.edited,()=>f`<span class="discord-message-edited">(edited)</span>`,()=>null)}
					</div>
					<div class="discord-message-compact-indent">
						<slot name="attachments"></slot>
						<slot name="embeds"></slot>
						<slot name="components"></slot>
						<slot name="reactions"></slot>
						<slot name="thread"></slot>
						${O(this.ephemeral,()=>f`
								<div class="discord-message-ephemeral">
									${Yi()} Only you can see this •
									<span
										role="button"
										class="discord-message-ephemeral-link"
										@click=${this.dismissMessageClicked}
										@keydown=${this.handleSpaceToDismissMessage}
										>Dismiss message</span
									>
								</div>
							`,()=>null)}
					</div>
				</div>
			</div>
		`}resolveAvatar($){return $===void 0?Re.default:Re[$]??$??Re.default}constructor(){super(...arguments),F(this,oa)}static{F(t,i)}};return da=t})();var ws=function(e,r,i,t,a,l){function s(m){if(m!==void 0&&typeof m!="function")throw new TypeError("Function expected");return m}for(var n=t.kind,p=n==="getter"?"get":n==="setter"?"set":"value",u=!r&&e?t.static?e:e.prototype:null,d=r||(u?Object.getOwnPropertyDescriptor(u,t.name):{}),o,_=!1,g=i.length-1;g>=0;g--){var v={};for(var h in t)v[h]=h==="access"?{}:t[h];for(var h in t.access)v.access[h]=t.access[h];v.addInitializer=function(m){if(_)throw new TypeError("Cannot add initializers after decoration has completed");l.push(s(m||null))};var c=(0,i[g])(n==="accessor"?{get:d.get,set:d.set}:d[p],v);if(n==="accessor"){if(c===void 0)continue;if(c===null||typeof c!="object")throw new TypeError("Object expected");(o=s(c.get))&&(d.get=o),(o=s(c.set))&&(d.set=o),(o=s(c.init))&&a.unshift(o)}else(o=s(c))&&(n==="field"?a.unshift(o):d[p]=o)}u&&Object.defineProperty(u,t.name,d),_=!0},Ji=function(e,r,i){for(var t=arguments.length>2,a=0;a<r.length;a++)i=t?r[a].call(e,i):r[a].call(e);return t?i:void 0},Jm=(()=>{let e=[U("discord-pre")],r,i=[],t,a=P,l,s=[],n=[];var p=class extends a{static{t=this}static{let u=typeof Symbol=="function"&&Symbol.metadata?Object.create(a[Symbol.metadata]??null):void 0;l=[z({type:Boolean,reflect:!0})],ws(this,null,l,{kind:"accessor",name:"embed",static:!1,private:!1,access:{has:d=>"embed"in d,get:d=>d.embed,set:(d,o)=>{d.embed=o}},metadata:u},s,n),ws(null,r={value:t},e,{kind:"class",name:t.name,metadata:u},null,i),p=t=r.value,u&&Object.defineProperty(t,Symbol.metadata,{enumerable:!0,configurable:!0,writable:!0,value:u})}static styles=q`
		:host pre {
			border-radius: 4px;
			padding: 0;
			font-size: 0.75rem;
			line-height: 1rem;
			margin-top: 6px;
			white-space: pre-wrap;
			background-clip: border-box;
			width: 90%;
			border: none;
		}

		:host([embed]) pre {
			margin: 0;
			margin-top: 6px;
			width: 100%;
		}
	`;#e=Ji(this,s,!1);get embed(){return this.#e}set embed(u){this.#e=u}render(){return f`<pre><slot></slot
		></pre>`}constructor(){super(...arguments),Ji(this,n)}static{Ji(t,i)}};return p=t})();var ks=function(e,r,i,t,a,l){function s(m){if(m!==void 0&&typeof m!="function")throw new TypeError("Function expected");return m}for(var n=t.kind,p=n==="getter"?"get":n==="setter"?"set":"value",u=!r&&e?t.static?e:e.prototype:null,d=r||(u?Object.getOwnPropertyDescriptor(u,t.name):{}),o,_=!1,g=i.length-1;g>=0;g--){var v={};for(var h in t)v[h]=h==="access"?{}:t[h];for(var h in t.access)v.access[h]=t.access[h];v.addInitializer=function(m){if(_)throw new TypeError("Cannot add initializers after decoration has completed");l.push(s(m||null))};var c=(0,i[g])(n==="accessor"?{get:d.get,set:d.set}:d[p],v);if(n==="accessor"){if(c===void 0)continue;if(c===null||typeof c!="object")throw new TypeError("Object expected");(o=s(c.get))&&(d.get=o),(o=s(c.set))&&(d.set=o),(o=s(c.init))&&a.unshift(o)}else(o=s(c))&&(n==="field"?a.unshift(o):d[p]=o)}u&&Object.defineProperty(u,t.name,d),_=!0},ea=function(e,r,i){for(var t=arguments.length>2,a=0;a<r.length;a++)i=t?r[a].call(e,i):r[a].call(e);return t?i:void 0},op=(()=>{let e=[U("discord-quote")],r,i=[],t,a=P,l,s=[],n=[];var p=class extends a{static{t=this}static{let u=typeof Symbol=="function"&&Symbol.metadata?Object.create(a[Symbol.metadata]??null):void 0;l=[te({context:se,subscribe:!0}),z({type:Boolean,reflect:!0,attribute:"light-theme"})],ks(this,null,l,{kind:"accessor",name:"lightTheme",static:!1,private:!1,access:{has:d=>"lightTheme"in d,get:d=>d.lightTheme,set:(d,o)=>{d.lightTheme=o}},metadata:u},s,n),ks(null,r={value:t},e,{kind:"class",name:t.name,metadata:u},null,i),p=t=r.value,u&&Object.defineProperty(t,Symbol.metadata,{enumerable:!0,configurable:!0,writable:!0,value:u})}static styles=q`
		:host {
			display: flex;
		}

		.discord-quote-divider {
			background-color: #4f545c;
			border-radius: 4px;
			font-size: 0.9em;
			font-style: normal;
			font-weight: 400;
			margin: 0;
			padding: 0;
			width: 4px;
		}

		:host([light-theme]) .discord-quote-divider {
			background-color: #c4c9ce;
		}

		blockquote {
			margin-block-end: unset;
			margin-block-start: unset;
			margin-inline-end: unset;
			margin-inline-start: unset;
			padding: 0 8px 0 12px;
		}
	`;#e=ea(this,s,!1);get lightTheme(){return this.#e}set lightTheme(u){this.#e=u}render(){return f`
			<div class="discord-quote-divider"></div>
			<!-- display: inline -->
			<blockquote><slot></slot></blockquote>
		`}constructor(){super(...arguments),ea(this,n)}static{ea(t,i)}};return p=t})();var ta=function(e,r,i,t,a,l){function s(m){if(m!==void 0&&typeof m!="function")throw new TypeError("Function expected");return m}for(var n=t.kind,p=n==="getter"?"get":n==="setter"?"set":"value",u=!r&&e?t.static?e:e.prototype:null,d=r||(u?Object.getOwnPropertyDescriptor(u,t.name):{}),o,_=!1,g=i.length-1;g>=0;g--){var v={};for(var h in t)v[h]=h==="access"?{}:t[h];for(var h in t.access)v.access[h]=t.access[h];v.addInitializer=function(m){if(_)throw new TypeError("Cannot add initializers after decoration has completed");l.push(s(m||null))};var c=(0,i[g])(n==="accessor"?{get:d.get,set:d.set}:d[p],v);if(n==="accessor"){if(c===void 0)continue;if(c===null||typeof c!="object")throw new TypeError("Object expected");(o=s(c.get))&&(d.get=o),(o=s(c.set))&&(d.set=o),(o=s(c.init))&&a.unshift(o)}else(o=s(c))&&(n==="field"?a.unshift(o):d[p]=o)}u&&Object.defineProperty(u,t.name,d),_=!0},xr=function(e,r,i){for(var t=arguments.length>2,a=0;a<r.length;a++)i=t?r[a].call(e,i):r[a].call(e);return t?i:void 0},fp=(()=>{let e=[U("discord-spoiler")],r,i=[],t,a=P,l,s=[],n=[],p,u=[],d=[];var o=class extends a{static{t=this}static{let _=typeof Symbol=="function"&&Symbol.metadata?Object.create(a[Symbol.metadata]??null):void 0;l=[z({type:Boolean,reflect:!0})],p=[te({context:se}),z({type:Boolean,reflect:!0,attribute:"light-theme"})],ta(this,null,l,{kind:"accessor",name:"activated",static:!1,private:!1,access:{has:g=>"activated"in g,get:g=>g.activated,set:(g,v)=>{g.activated=v}},metadata:_},s,n),ta(this,null,p,{kind:"accessor",name:"lightTheme",static:!1,private:!1,access:{has:g=>"lightTheme"in g,get:g=>g.lightTheme,set:(g,v)=>{g.lightTheme=v}},metadata:_},u,d),ta(null,r={value:t},e,{kind:"class",name:t.name,metadata:_},null,i),o=t=r.value,_&&Object.defineProperty(t,Symbol.metadata,{enumerable:!0,configurable:!0,writable:!0,value:_})}static styles=q`
		:host {
			background-color: #202225;
			border-radius: 3px;
			color: transparent;
			cursor: pointer;
		}

		:host([light-theme]) {
			background-color: #c4c9ce;
		}

		:host(:hover) {
			background-color: rgba(32, 34, 37, 0.8);
		}

		:host([light-theme]:hover) {
			background-color: #cfd3d7;
		}

		:host([activated]) {
			color: inherit;
			background-color: hsla(0, 0%, 100%, 0.1);
		}

		:host([light-theme][activated]) {
			background-color: #e5e5e5;
		}
	`;#e=xr(this,s,!1);get activated(){return this.#e}set activated(_){this.#e=_}#t=(xr(this,n),xr(this,u,!1));get lightTheme(){return this.#t}set lightTheme(_){this.#t=_}render(){return f`<slot
			@click=${()=>{this.activated=!0}}
			@keydown=${()=>{this.activated=!0}}
		></slot>`}constructor(){super(...arguments),xr(this,d)}static{xr(t,i)}};return o=t})();var Hs=function(e,r,i,t,a,l){function s(m){if(m!==void 0&&typeof m!="function")throw new TypeError("Function expected");return m}for(var n=t.kind,p=n==="getter"?"get":n==="setter"?"set":"value",u=!r&&e?t.static?e:e.prototype:null,d=r||(u?Object.getOwnPropertyDescriptor(u,t.name):{}),o,_=!1,g=i.length-1;g>=0;g--){var v={};for(var h in t)v[h]=h==="access"?{}:t[h];for(var h in t.access)v.access[h]=t.access[h];v.addInitializer=function(m){if(_)throw new TypeError("Cannot add initializers after decoration has completed");l.push(s(m||null))};var c=(0,i[g])(n==="accessor"?{get:d.get,set:d.set}:d[p],v);if(n==="accessor"){if(c===void 0)continue;if(c===null||typeof c!="object")throw new TypeError("Object expected");(o=s(c.get))&&(d.get=o),(o=s(c.set))&&(d.set=o),(o=s(c.init))&&a.unshift(o)}else(o=s(c))&&(n==="field"?a.unshift(o):d[p]=o)}u&&Object.defineProperty(u,t.name,d),_=!0},ra=function(e,r,i){for(var t=arguments.length>2,a=0;a<r.length;a++)i=t?r[a].call(e,i):r[a].call(e);return t?i:void 0},zp=(()=>{let e=[U("discord-subscript")],r,i=[],t,a=P,l,s=[],n=[];var p=class extends a{static{t=this}static{let u=typeof Symbol=="function"&&Symbol.metadata?Object.create(a[Symbol.metadata]??null):void 0;l=[te({context:se}),z({type:Boolean,reflect:!0,attribute:"light-theme"})],Hs(this,null,l,{kind:"accessor",name:"lightTheme",static:!1,private:!1,access:{has:d=>"lightTheme"in d,get:d=>d.lightTheme,set:(d,o)=>{d.lightTheme=o}},metadata:u},s,n),Hs(null,r={value:t},e,{kind:"class",name:t.name,metadata:u},null,i),p=t=r.value,u&&Object.defineProperty(t,Symbol.metadata,{enumerable:!0,configurable:!0,writable:!0,value:u})}static styles=q`
		small {
			display: block;
			color: color-mix(in oklab, hsl(214 calc(1 * 8.1%) 61.2% / 1) 100%, black 0%);
			font-size: 0.8125rem;
			line-height: 1.11719rem;
		}

		:host([light-theme]) > small {
			color: color-mix(in oklab, hsl(228 calc(1 * 5.2%) 38% / 1) 100%, black 0%);
		}
	`;#e=ra(this,s,!1);get lightTheme(){return this.#e}set lightTheme(u){this.#e=u}render(){return f`
			<small>
				<span>
					<slot></slot>
				</span>
			</small>
		`}constructor(){super(...arguments),ra(this,n)}static{ra(t,i)}};return p=t})();var ln=function(e,r,i,t,a,l){function s(m){if(m!==void 0&&typeof m!="function")throw new TypeError("Function expected");return m}for(var n=t.kind,p=n==="getter"?"get":n==="setter"?"set":"value",u=!r&&e?t.static?e:e.prototype:null,d=r||(u?Object.getOwnPropertyDescriptor(u,t.name):{}),o,_=!1,g=i.length-1;g>=0;g--){var v={};for(var h in t)v[h]=h==="access"?{}:t[h];for(var h in t.access)v.access[h]=t.access[h];v.addInitializer=function(m){if(_)throw new TypeError("Cannot add initializers after decoration has completed");l.push(s(m||null))};var c=(0,i[g])(n==="accessor"?{get:d.get,set:d.set}:d[p],v);if(n==="accessor"){if(c===void 0)continue;if(c===null||typeof c!="object")throw new TypeError("Object expected");(o=s(c.get))&&(d.get=o),(o=s(c.set))&&(d.set=o),(o=s(c.init))&&a.unshift(o)}else(o=s(c))&&(n==="field"?a.unshift(o):d[p]=o)}u&&Object.defineProperty(u,t.name,d),_=!0},nn=function(e,r,i){for(var t=arguments.length>2,a=0;a<r.length;a++)i=t?r[a].call(e,i):r[a].call(e);return t?i:void 0},kp=(()=>{let e=[U("discord-time")],r,i=[],t,a=P;var l=class extends a{static{t=this}static{let s=typeof Symbol=="function"&&Symbol.metadata?Object.create(a[Symbol.metadata]??null):void 0;ln(null,r={value:t},e,{kind:"class",name:t.name,metadata:s},null,i),l=t=r.value,s&&Object.defineProperty(t,Symbol.metadata,{enumerable:!0,configurable:!0,writable:!0,value:s})}static styles=q`
		:host {
			white-space: nowrap;
			background-color: #ffffff0f;
			border-radius: 3px;
			padding: 0 2px;
		}
	`;render(){return f`<slot></slot>`}static{nn(t,i)}};return l=t})();var cn=function(e,r,i,t,a,l){function s(m){if(m!==void 0&&typeof m!="function")throw new TypeError("Function expected");return m}for(var n=t.kind,p=n==="getter"?"get":n==="setter"?"set":"value",u=!r&&e?t.static?e:e.prototype:null,d=r||(u?Object.getOwnPropertyDescriptor(u,t.name):{}),o,_=!1,g=i.length-1;g>=0;g--){var v={};for(var h in t)v[h]=h==="access"?{}:t[h];for(var h in t.access)v.access[h]=t.access[h];v.addInitializer=function(m){if(_)throw new TypeError("Cannot add initializers after decoration has completed");l.push(s(m||null))};var c=(0,i[g])(n==="accessor"?{get:d.get,set:d.set}:d[p],v);if(n==="accessor"){if(c===void 0)continue;if(c===null||typeof c!="object")throw new TypeError("Object expected");(o=s(c.get))&&(d.get=o),(o=s(c.set))&&(d.set=o),(o=s(c.init))&&a.unshift(o)}else(o=s(c))&&(n==="field"?a.unshift(o):d[p]=o)}u&&Object.defineProperty(u,t.name,d),_=!0},hn=function(e,r,i){for(var t=arguments.length>2,a=0;a<r.length;a++)i=t?r[a].call(e,i):r[a].call(e);return t?i:void 0},Ep=(()=>{let e=[U("discord-underlined")],r,i=[],t,a=P;var l=class extends a{static{t=this}static{let s=typeof Symbol=="function"&&Symbol.metadata?Object.create(a[Symbol.metadata]??null):void 0;cn(null,r={value:t},e,{kind:"class",name:t.name,metadata:s},null,i),l=t=r.value,s&&Object.defineProperty(t,Symbol.metadata,{enumerable:!0,configurable:!0,writable:!0,value:s}),hn(t,i)}render(){return f`
			<u>
				<slot></slot>
			</u>
		`}};return l=t})();var export_parse=un.parse;export{export_parse as parse};
