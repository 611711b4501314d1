# SPDX-License-Identifier: GPL-2.0-or-later
"""The style sheet of a report: no variables and no grids, so that old engines show it too."""

from __future__ import annotations

_LIGHT = {
    "ground": "#fbfbfa",
    "panel": "#ffffff",
    "ink": "#1c2226",
    "muted": "#59636b",
    "line": "#dcdfe1",
    "accent": "#1f6f8b",
    "hint": "#fdf4dd",
    "hint_line": "#d9a514",
    "rest": "#8b959c",
    "red": "#b8412f",
    "green": "#3b7d43",
    "blue": "#33639f",
    "none": "#a9b1b7",
    "one": "#2a7f9e",
    "two": "#b06a16",
    "more": "#8c3f80",
}
_DARK = {
    "ground": "#14181b",
    "panel": "#1b2024",
    "ink": "#e4e8ea",
    "muted": "#9fa9b0",
    "line": "#323a40",
    "accent": "#6bb8d3",
    "hint": "#2c2717",
    "hint_line": "#c89a24",
    "rest": "#7d8890",
    "red": "#e0786a",
    "green": "#7fbf87",
    "blue": "#7fa9de",
    "none": "#68737b",
    "one": "#62b6d4",
    "two": "#dc9a48",
    "more": "#cf86c3",
}

_SHAPE = """
html{-webkit-text-size-adjust:100%}
body{margin:0;font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Helvetica Neue",Arial,sans-serif}
.page{max-width:1060px;margin:0 auto;padding:40px 28px 56px}
h1{font-size:2.1em;line-height:1.15;font-weight:650;letter-spacing:-.015em;margin:0 0 .35em;overflow-wrap:anywhere}
h2{font-size:1.3em;line-height:1.25;font-weight:640;margin:0 0 .5em}
h3{font-size:1em;font-weight:640;margin:1.6em 0 .5em}
p{margin:0 0 .8em;max-width:46em}
.kicker{margin:0 0 .5em;font-size:.8125em;font-weight:600}
.lead{font-size:1.1em;margin:0 0 1.4em}
.note,.muted{font-size:.8125em}
.muted{font-weight:400}
section{border-top:1px solid;padding:30px 0 26px}
.side{font-size:1.5em;font-weight:650;margin:34px 0 18px}
.figures{margin:0 0 8px;padding:0}
.figures div{display:inline-block;vertical-align:top;margin:0 40px 20px 0}
.figures dt{font-size:.8125em}
.figures dd{margin:0;font-size:1.6em;line-height:1.25;font-weight:600;font-variant-numeric:tabular-nums}
.hint{border:0 solid;border-left-width:3px;padding:9px 14px;border-radius:0 4px 4px 0}
[dir=rtl] .hint{border-left-width:0;border-right-width:3px}
.scroll{overflow-x:auto;margin:0 0 14px}
table{border-collapse:collapse;font-size:.9375em;font-variant-numeric:tabular-nums}
th,td{padding:6px 22px 6px 0;vertical-align:baseline;border-bottom:1px solid;font-weight:400}
th,td{text-align:left;text-align:start}
thead th{font-size:.8667em;font-weight:600;white-space:nowrap}
tbody th{overflow-wrap:anywhere;min-width:8em;max-width:24em}
.number{text-align:right;text-align:end;white-space:nowrap}
tbody th.number{min-width:0}
.share{white-space:nowrap}
.parameters th{white-space:nowrap}
.parameters td{overflow-wrap:anywhere;white-space:pre-wrap}
code{font:.9em/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace}
figure{margin:0}
.sheet{margin:0 -8px}
.sheet figure{display:inline-block;vertical-align:top;width:232px;margin:8px}
.sheet figure.pair{width:480px}
.sheet figure.pair img{max-width:49%}
.sheet .pair img+img{margin-inline-start:2%}
.sheet img{display:block;width:auto;height:auto;max-width:100%;max-height:232px;border-radius:4px}
.sheet .pair img{display:inline-block;vertical-align:top}
.sheet figcaption{font-size:.8125em;line-height:1.4;padding-top:5px;overflow-wrap:anywhere}
.stem{display:block;font-variant-numeric:tabular-nums}
.label-name{display:inline-block;margin:0 9px 0 0}
[dir=rtl] .label-name{margin:0 0 0 9px}
.charts figure{display:inline-block;vertical-align:top;margin:10px 28px 12px 0;max-width:100%}
.charts figcaption{font-size:.875em}
.charts b{font-weight:600}
.charts .note{margin:2px 0 0}
svg{max-width:100%;overflow:visible}
svg.map{height:auto}
.label{font-size:11px;font-variant-numeric:tabular-nums}
.axis{stroke-width:1}
.frame{fill:none;stroke-width:1}
.bar-line{fill:none;stroke-width:1.5}
.chip{stroke-width:1;fill-opacity:.16;stroke-opacity:.85}
.cell{stroke:none;shape-rendering:crispEdges}
.swatch{stroke-width:1;stroke-opacity:.35}
svg .swatch{vertical-align:baseline}
.legend{list-style:none;margin:10px 0 6px;padding:0;font-size:.875em}
.legend li{display:inline-block;margin:0 24px 0 0}
[dir=rtl] .legend li{margin:0 0 0 24px}
.findings{padding-inline-start:1.2em;margin:0 0 1em}
.findings li{margin-bottom:.4em;overflow-wrap:anywhere}
details{margin:0 0 8px}
summary{cursor:pointer;padding:4px 0}
footer{border-top:1px solid;padding-top:16px;font-size:.8125em}
@media (max-width:620px){
.page{padding:24px 16px 40px}
.figures div{margin-right:26px}
.sheet figure,.sheet figure.pair{width:calc(50% - 18px)}
.sheet figure.pair{width:calc(100% - 18px)}
th,td{padding-right:14px}
}
@media print{
.page{max-width:none;padding:0}
body{font-size:10.5pt}
figure,tr,.hint{break-inside:avoid}
h2,h3{break-after:avoid}
.sheet figure{width:150px}
.sheet figure.pair{width:310px}
section{padding:16px 0 10px}
.scroll{overflow:visible}
}
"""

_COLOURS = """
html,body{{background:{ground};color:{ink}}}
.kicker,footer,.note,.muted,.figures dt,.stem,thead th{{color:{muted}}}
.kicker{{color:{accent}}}
section,footer,th,td{{border-color:{line}}}
.hint{{background:{hint};border-color:{hint_line}}}
.label{{fill:{muted}}}
.ink{{fill:{muted}}}
.axis{{stroke:{rest}}}
.frame{{stroke:{line}}}
.bar-line{{stroke:{muted}}}
.bar{{fill:{accent}}}
.rest{{fill:{rest}}}
.bar.red{{fill:{red}}}
.bar.green{{fill:{green}}}
.bar.blue{{fill:{blue}}}
.swatch{{stroke:{ink}}}
.c0{{fill:{none};stroke:{none}}}
.c1{{fill:{one};stroke:{one}}}
.c2{{fill:{two};stroke:{two}}}
.c3{{fill:{more};stroke:{more}}}
.cell.c0,.cell.c1,.cell.c2,.cell.c3{{stroke:none}}
summary{{color:{accent}}}
"""


def style_sheet() -> str:
    """Return the style sheet, light and dark; paper is light."""
    light, dark = _COLOURS.format(**_LIGHT), _COLOURS.format(**_DARK)
    return f"{_SHAPE}{light}@media screen and (prefers-color-scheme:dark){{{dark}}}\n"
