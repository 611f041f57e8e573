"use strict";
// Keys and search for a page that reads without them.
(() => {
  document.documentElement.classList.add("js");
  const find = document.getElementById("find");
  const found = document.getElementById("found");
  const help = document.getElementById("help");
  const lines = Array.from(document.querySelectorAll("details.line:not(.plain)"));
  let current = -1;

  const shown = (line) => line.offsetParent !== null;

  function openAround(element) {
    for (let e = element; e; e = e.parentElement) {
      if (e.tagName === "DETAILS") e.open = true;
    }
  }

  function select(index) {
    if (current >= 0) lines[current].classList.remove("current");
    current = index;
    const line = lines[index];
    line.classList.add("current");
    line.querySelector("summary").focus({ preventScroll: true });
    line.scrollIntoView({ block: "nearest" });
  }

  function move(step) {
    for (let i = current + step; i >= 0 && i < lines.length; i += step) {
      if (shown(lines[i])) return select(i);
    }
  }

  // Folded lists hide lines from a search, so they open while there is one.
  function unfold(all) {
    for (const more of document.querySelectorAll("main details.more")) {
      if (all && more.dataset.was === undefined) {
        more.dataset.was = more.open;
        more.open = true;
      } else if (!all && more.dataset.was !== undefined) {
        more.open = more.dataset.was === "true";
        delete more.dataset.was;
      }
    }
  }

  /** The heading that a line stands under, also from inside a folded rest. */
  function headingOf(line) {
    let e = line.closest("ul");
    if (e?.parentElement.classList.contains("more")) e = e.parentElement;
    while (e && !/^H[234]$/.test(e.tagName)) e = e.previousElementSibling;
    return e && e.tagName !== "H2" ? e.textContent.toLowerCase() : "";
  }

  function filter() {
    const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
    unfold(words.length > 0);
    let count = 0;
    for (const line of lines) {
      const text = line.textContent.toLowerCase();
      const heading = headingOf(line);
      const hit = words.every((w) => text.includes(w) || heading.includes(w));
      (line.parentElement.tagName === "LI" ? line.parentElement : line).classList.toggle("off", !hit);
      if (hit) count++;
    }
    for (const group of document.querySelectorAll("main ul.lines")) {
      const empty = words.length > 0 && !group.querySelector(":scope > li:not(.off)");
      group.classList.toggle("off", empty);
      const heading = group.previousElementSibling;
      if (heading && /^H[34]$/.test(heading.tagName)) heading.classList.toggle("off", empty);
    }
    found.textContent = words.length ? `${count} of ${lines.length} lines` : "";
  }

  function follow() {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    openAround(target);
    target.scrollIntoView({ block: target.classList.contains("sentence") ? "center" : "start" });
    const index = lines.indexOf(target);
    if (index >= 0) select(index);
  }

  find.addEventListener("input", filter);
  window.addEventListener("hashchange", follow);
  // On paper nothing can be opened: the lists are whole, the evidence stays with what was open.
  window.addEventListener("beforeprint", () => unfold(true));
  window.addEventListener("afterprint", () => unfold(find.value !== ""));
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (link && link.getAttribute("href") === location.hash) follow();
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target.matches("input, textarea, select");
    if (event.key === "Escape") {
      if (help.open) return;
      if (find.value) { find.value = ""; filter(); }
      if (typing) find.blur();
      else if (current >= 0) lines[current].open = false;
      return;
    }
    if (typing) {
      if (event.key === "Enter") { event.preventDefault(); find.blur(); current = -1; move(1); }
      return;
    }
    if (event.key === "/") { event.preventDefault(); find.focus(); find.select(); }
    else if (event.key === "j") move(1);
    else if (event.key === "k") move(-1);
    else if (event.key === "o" && current >= 0) lines[current].querySelector("a.open")?.click();
    else if (event.key === "?") help.showModal();
    // Enter opens the focused summary by itself.
  });
  document.querySelector(".find").addEventListener("submit", (event) => event.preventDefault());
  follow();
})();
