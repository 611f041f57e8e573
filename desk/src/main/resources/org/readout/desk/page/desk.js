"use strict";
// Keys for pages that read without them, findings lit up beside their words, and a brief that renews itself.
(() => {
  const brief = document.getElementById("find");
  const help = document.getElementById("help");
  const search = document.getElementById("q") ?? document.getElementById("q0");
  const lines = () => Array.from(document.querySelectorAll("main .line")).filter((l) => l.offsetParent !== null);
  let current = null;

  function select(line) {
    current?.classList.remove("current");
    current = line;
    for (let e = line.parentElement; e; e = e.parentElement) if (e.tagName === "DETAILS") e.open = true;
    line.classList.add("current");
    const target = line.matches("details") ? line.querySelector("summary") : line.querySelector("a.open, a");
    target?.focus({ preventScroll: true });
    line.scrollIntoView({ block: "nearest" });
  }

  function move(step) {
    const all = lines();
    const at = current ? all.indexOf(current) : -1;
    const next = at < 0 ? (step > 0 ? 0 : -1) : at + step;
    if (next >= 0 && next < all.length) select(all[next]);
  }

  function follow() {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (let e = target; e; e = e.parentElement) if (e.tagName === "DETAILS") e.open = true;
    target.scrollIntoView({ block: "center" });
    if (target.matches(".line")) { select(target); light(target.dataset.f); }
  }

  // The words of a finding, and the finding of some words.
  function light(id) {
    for (const e of document.querySelectorAll(".lit")) e.classList.remove("lit");
    if (!id) return;
    for (const e of document.querySelectorAll("main span[data-f]")) {
      if (e.dataset.f.split(" ").includes(id)) e.classList.add("lit");
    }
  }

  document.addEventListener("toggle", (event) => {
    const card = event.target;
    if (card.matches?.(".card") && card.open) light(card.dataset.f);
  }, true);
  document.addEventListener("pointerover", (event) => {
    const card = event.target.closest?.(".card");
    if (card) light(card.dataset.f);
  });
  document.addEventListener("click", (event) => {
    const words = event.target.closest?.(".article-page .pair-row > p span[data-f]");
    if (!words || getSelection().toString()) return;
    const card = document.getElementById("f-" + words.dataset.f.split(" ")[0]);
    if (card) { card.open = true; select(card); light(card.dataset.f); }
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    // A brief has keys of its own, in brief.js; only the way out is the desk's.
    const typing = event.target.matches("input, textarea, select");
    if (event.key === "Escape") {
      if (help?.open || brief) return;
      if (typing) event.target.blur();
      else if (current?.matches("details")) current.open = false;
      return;
    }
    if (typing) return;
    if (event.key === "g") { location.href = "/"; return; }
    if (brief) return;
    if (event.key === "/") { event.preventDefault(); search.focus(); search.select(); }
    else if (event.key === "j") move(1);
    else if (event.key === "k") move(-1);
    else if (event.key === "o") current?.querySelector("a.open, a")?.click();
    else if (event.key === "?") help?.showModal();
    // Enter follows the focused link, or opens the focused finding, by itself.
  });

  // A brief that nobody is reading deep in renews itself; else it only says that it could.
  document.body.addEventListener("htmx:afterSwap", (event) => {
    if (event.target.id !== "renewed" || !event.target.textContent.trim()) return;
    const reading = window.scrollY > 200 || document.querySelector("main details[open]") || brief?.value;
    if (!reading) location.reload();
  });
  // Empty filters have no place in an address.
  document.body.addEventListener("htmx:configRequest", (event) => {
    if (event.target.id !== "filters") return;
    const given = event.detail.parameters;
    for (const name of Object.keys(given)) if (given[name] === "") delete given[name];
  });
  document.getElementById("filters")?.addEventListener("submit", (event) => {
    for (const field of event.target.elements) if (field.name && !field.value) field.disabled = true;
  });
  if (!brief) {
    window.addEventListener("hashchange", follow);
    follow();
  }
})();
