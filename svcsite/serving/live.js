/*
 * Shows the next edition of the site as soon as it is made, and what keeps it from being made. Only the page that is
 * looked at listens: a browser opens few connections to one host, and a sleeping tab would hold one of them.
 */
{
  const { edition, news } = document.currentScript.dataset;
  const STYLE = `
    #svcsite-problem { position: fixed; inset: auto 0 0; z-index: 100; margin: 0; padding: 1rem; max-height: 40vh;
      overflow: auto; background: #7f1d1d; color: #fff; font: 14px/1.5 system-ui, sans-serif; white-space: pre-wrap;
      overflow-wrap: anywhere; }
    @media print { #svcsite-problem { display: none; } }`;
  let source = null;

  // The policy of a page allows no style between its tags; one that a script makes is no tag.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  document.adoptedStyleSheets.push(sheet);

  const show = (problem) => {
    document.getElementById("svcsite-problem")?.remove();
    if (!problem) return;
    const bar = document.createElement("div");
    bar.id = "svcsite-problem";
    bar.setAttribute("role", "alert");
    bar.tabIndex = 0;
    bar.textContent = problem;
    document.body.append(bar);
  };

  const listen = () => {
    if (source || document.hidden) return;
    source = new EventSource(news);
    source.addEventListener("message", ({ data }) => {
      const told = JSON.parse(data);
      if (String(told.number) === edition) show(told.problem);
      else location.reload();
    });
  };

  const rest = () => {
    source?.close();
    source = null;
  };

  document.addEventListener("visibilitychange", () => (document.hidden ? rest() : listen()));
  addEventListener("pagehide", rest);
  addEventListener("pageshow", listen);
}
