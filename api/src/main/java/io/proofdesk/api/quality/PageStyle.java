package io.proofdesk.api.quality;

/** How pages look, by day and by night, at a desk and on a phone. */
final class PageStyle {
  static final String CSS =
      """
      :root{--ink:#1d2430;--dim:#5b6675;--line:#d9dee6;--paper:#fff;--back:#f4f6f9;--good:#dff3e4;\
      --part:#fff1cf;--bad:#ffdcd8;--dead:#e9ecf1;--told:#dcebff;--badink:#9b1c10}
      @media(prefers-color-scheme:dark){:root{--ink:#e6eaf0;--dim:#9aa6b5;--line:#38414d;--paper:#1a2029;\
      --back:#12161c;--good:#1d3a28;--part:#453a17;--bad:#4d2320;--dead:#262d37;--told:#1c3350;--badink:#ffb4aa}}
      *{box-sizing:border-box}
      body{margin:0;padding:1.2rem;background:var(--back);color:var(--ink);\
      font:15px/1.45 system-ui,sans-serif}
      main{max-width:1500px;margin:auto}
      h1{font-size:1.5rem;margin:0 0 .6rem}
      h2{font-size:1.1rem;margin:1.6rem 0 .5rem}
      .figures{display:flex;flex-wrap:wrap;gap:.6rem;margin:.6rem 0}
      .figure{background:var(--paper);border:1px solid var(--line);border-radius:.5rem;padding:.5rem .9rem}
      .figure b{display:block;font-size:1.35rem}
      .figure span,.dim{color:var(--dim);font-size:.85rem}
      details{background:var(--paper);border:1px solid var(--line);border-radius:.5rem;margin:.5rem 0}
      summary{cursor:pointer;padding:.55rem .8rem;display:flex;flex-wrap:wrap;gap:.2rem 1rem}
      summary b{flex:1 1 14rem;overflow-wrap:anywhere}
      .tally{padding:0 .5rem;border-radius:.3rem;font-size:.85rem}
      .scroll{overflow-x:auto;border-top:1px solid var(--line)}
      table{border-collapse:collapse;font-size:.85rem;width:max-content;min-width:100%}
      th,td{border:1px solid var(--line);padding:.3rem .45rem;text-align:left;vertical-align:top;\
      max-width:22rem;overflow-wrap:anywhere}
      thead th{background:var(--back);font-weight:600}
      tbody th{position:sticky;left:0;background:var(--paper);min-width:5.5rem;max-width:13rem}
      .good{background:var(--good)!important}.part{background:var(--part)!important}
      .bad{background:var(--bad)!important}.told{background:var(--told)!important}.dead{background:var(--dead)!important;color:var(--dim)}
      .look{margin:0;padding:.4rem .8rem;border-top:1px solid var(--line);font-size:.82rem;\
      overflow-wrap:anywhere}
      .look a{color:var(--badink)}
      .more{background:none;border:0;border-radius:0;margin:0;min-width:12rem}
      .more>summary{display:block;padding:0}
      .more>summary::after{content:" … ▸";color:var(--badink);white-space:nowrap}
      .more[open]>summary::after{content:""}
      .look .more{display:inline}
      td:target,th:target{outline:3px solid var(--badink);outline-offset:-3px;scroll-margin:4rem 12rem}
      .result{font-weight:600}
      .note{margin:.25rem 0 0;font-size:.78rem;font-weight:400;color:var(--badink);min-width:9rem}
      .good .note,.part .note,.told .note,.dead .note{color:var(--dim)}
      .note+.note{margin-top:.4rem;padding-top:.4rem;border-top:1px solid var(--badink)}
      .good .note+.note,.part .note+.note,.told .note+.note,.dead .note+.note{border-color:var(--dim)}
      .legend span{display:inline-block;padding:.1rem .5rem;border-radius:.3rem;margin:0 .4rem .3rem 0}
      .failed{border-left:4px solid var(--badink);background:var(--paper);padding:.5rem .8rem;margin:.5rem 0;\
      overflow-wrap:anywhere}
      .failed h3{font-size:1rem;margin:0;font-weight:600}
      .failed h3 span{display:block;color:var(--dim);font-size:.82rem;font-weight:400}
      .diff{margin-top:.8rem;padding-top:.7rem;border-top:1px solid var(--line)}
      .diff h4{margin:0 0 .35rem;font-size:.95rem}
      .diff dl{display:grid;grid-template-columns:5.2rem minmax(0,1fr);gap:.25rem .8rem;margin:0}
      .diff dt{color:var(--dim);font-size:.82rem;padding-top:.12rem}
      .diff dd{margin:0;white-space:pre-line;overflow-wrap:anywhere}
      .diff dd mark{color:inherit;border-radius:.25rem;padding:.1rem .35rem;-webkit-box-decoration-break:clone;\
      box-decoration-break:clone}
      .diff .want mark{background:var(--good)}.diff .got mark{background:var(--bad)}
      .diff .why{font-size:.85rem}.diff .why ul{margin:.15rem 0 0;padding-left:1.1rem}
      .point{background:var(--paper);border:1px solid var(--line);border-radius:.5rem;\
      padding:.45rem .8rem;margin:.4rem 0;overflow-wrap:anywhere}
      @media(max-width:600px){body{padding:.7rem;font-size:14px}\
      .figure{flex:1 1 9rem;padding:.4rem .7rem}th,td{max-width:14rem}\
      tbody th{max-width:8.5rem}th .note,th .more{min-width:0}}
      """;

  private PageStyle() {}
}
