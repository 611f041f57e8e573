"use strict";
// Drawings of what the page's own tables say: they read the tables, so nothing is told twice, and without a script the
// tables stand by themselves.
(() => {
  if (!window.d3) return;
  const SVG = { width: 900 };

  function canvas(figure, height) {
    figure.classList.add("drawn");
    return d3.select(figure).insert("svg", "table").attr("viewBox", `0 0 ${SVG.width} ${height}`).attr("role", "img")
      .attr("aria-label", figure.querySelector("figcaption").textContent.trim());
  }

  function axis(svg, scale, y) {
    svg.append("g").attr("transform", `translate(0,${y})`).call(d3.axisBottom(scale).ticks(6).tickSizeOuter(0));
  }

  /** Days under a scale that gives a lone day some room. */
  function days(list) {
    const [first, last] = d3.extent(list);
    const pad = Math.max(12 * 3600e3, (last - first) * 0.04);
    return d3.scaleTime([new Date(+first - pad), new Date(+last + pad)], [20, SVG.width - 20]);
  }

  /** Statements a day: quoted below, paraphrased on top. */
  function drawDays(figure) {
    const rows = Array.from(figure.querySelectorAll("tbody tr"), (r) => Array.from(r.cells, (c) => c.textContent))
      .map(([day, quoted, reported]) => ({ day: new Date(day + "T00:00"), quoted: +quoted, reported: +reported }));
    const svg = canvas(figure, 130);
    const x = days(rows.map((r) => r.day));
    const y = d3.scaleLinear([0, d3.max(rows, (r) => r.quoted + r.reported)], [100, 14]);
    const width = Math.max(4, Math.min(26, 0.7 * (x(new Date(86400e3)) - x(new Date(0)))));
    const bar = (name, from, to) => svg.selectAll("rect." + name).data(rows.filter((r) => to(r) > from(r))).join("rect")
      .attr("class", name).attr("x", (r) => x(r.day) - width / 2).attr("width", width)
      .attr("y", (r) => y(to(r))).attr("height", (r) => y(from(r)) - y(to(r)));
    bar("quoted", () => 0, (r) => r.quoted);
    bar("reported", (r) => r.quoted, (r) => r.quoted + r.reported);
    svg.selectAll("text.sum").data(rows).join("text").attr("class", "sum soft").attr("text-anchor", "middle")
      .attr("x", (r) => x(r.day)).attr("y", (r) => y(r.quoted + r.reported) - 3).text((r) => r.quoted + r.reported);
    axis(svg, x, 102);
  }

  /** Who did what to whom over time: two lanes, marks that tell cooperation from conflict by shape too. */
  function drawPair(figure) {
    const rows = Array.from(document.querySelectorAll("#deeds tbody tr"), (r, i) => ({
      day: new Date(r.dataset.day + "T00:00"), up: r.dataset.forward === "1", friendly: +r.dataset.quad <= 2,
      real: ["happened", "ongoing"].includes(r.dataset.real), type: r.dataset.type, row: r,
      href: r.querySelector("a.open")?.getAttribute("href") ?? "#" }));
    if (!rows.length) return;
    const x = days(rows.map((r) => r.day));
    const stacks = new Map();
    for (const r of rows) {
      const column = Math.round(x(r.day) / 16) + (r.up ? "u" : "d");
      r.level = stacks.get(column) ?? 0;
      stacks.set(column, r.level + 1);
    }
    const highest = (up) => Math.max(1, ...rows.filter((r) => r.up === up).map((r) => r.level + 1));
    const middle = 30 + highest(true) * 17;
    const height = middle + highest(false) * 17 + 52;
    const svg = canvas(figure, height);
    svg.append("line").attr("x1", 0).attr("x2", SVG.width).attr("y1", middle).attr("y2", middle).attr("stroke", "currentColor");
    svg.append("text").attr("x", 0).attr("y", 14).attr("font-weight", 700).text(figure.dataset.one + " →");
    svg.append("text").attr("x", 0).attr("y", height - 30).attr("font-weight", 700).text(figure.dataset.other + " →");
    svg.selectAll("a").data(rows).join("a").attr("href", (r) => r.href)
      .attr("aria-label", (r) => `${r.type}, ${r.row.dataset.day}`)
      .append("path")
      .attr("d", (r) => d3.symbol(r.friendly ? d3.symbolCircle : d3.symbolDiamond, 90)())
      .attr("class", (r) => (r.friendly ? "friendly" : "hostile") + (r.real ? "" : " unreal"))
      .attr("transform", (r) => `translate(${x(r.day)},${middle + (r.up ? -1 : 1) * (14 + r.level * 17)})`)
      .append("title").text((r) => `${r.row.dataset.day} ${r.type} (${r.row.dataset.real})`);
    axis(svg, x, height - 22);
  }

  /** Actors and how they stand to each other. The layout is computed at once and without chance: no dance, no change. */
  function drawGraph(figure) {
    const nodes = Array.from(document.querySelectorAll("#nodes tbody tr[data-drawn='1']"), (r) => ({
      id: r.dataset.key, name: r.dataset.name, weight: +r.dataset.weight, href: r.querySelector("a").getAttribute("href") }));
    const known = new Set(nodes.map((n) => n.id));
    const links = Array.from(document.querySelectorAll("#ties tbody tr"), (r) => ({
      source: r.dataset.one, target: r.dataset.other, friendly: +r.dataset.friendly, hostile: +r.dataset.hostile,
      href: r.querySelector("a").getAttribute("href"), name: r.querySelector("a").textContent }))
      .filter((l) => known.has(l.source) && known.has(l.target));
    const tied = new Set(links.flatMap((l) => [l.source, l.target]));
    const shown = nodes.filter((n) => tied.has(n.id));
    const narrow = figure.clientWidth < 560;
    const width = narrow ? 520 : SVG.width;
    const height = narrow ? 560 : 460;
    const size = d3.scaleSqrt([0, d3.max(shown, (n) => n.weight) || 1], [3, 18]);
    d3.forceSimulation(shown)
      .force("link", d3.forceLink(links).id((n) => n.id).distance(95).strength(0.35))
      .force("charge", d3.forceManyBody().strength(-420))
      .force("x", d3.forceX(width / 2).strength(0.07)).force("y", d3.forceY(height / 2).strength(0.11))
      .force("apart", d3.forceCollide((n) => size(n.weight) + 20))
      .stop().tick(300);
    for (const n of shown) {
      n.x = Math.max(60, Math.min(width - 60, n.x));
      n.y = Math.max(20, Math.min(height - 28, n.y));
    }
    const svg = canvas(figure, height).attr("viewBox", `0 0 ${width} ${height}`);
    svg.append("g").selectAll("a").data(links).join("a").attr("href", (l) => l.href).attr("aria-label", (l) => l.name)
      .append("line").attr("class", (l) => "tie " + (l.friendly >= l.hostile ? "friendly" : "hostile"))
      .attr("stroke-width", (l) => 1.5 + Math.min(6, l.friendly + l.hostile))
      .attr("x1", (l) => l.source.x).attr("y1", (l) => l.source.y).attr("x2", (l) => l.target.x).attr("y2", (l) => l.target.y)
      .append("title").text((l) => `${l.name}: ${l.friendly} cooperation, ${l.hostile} conflict`);
    const node = svg.append("g").selectAll("a").data(shown).join("a").attr("href", (n) => n.href);
    node.append("circle").attr("class", "node").attr("cx", (n) => n.x).attr("cy", (n) => n.y).attr("r", (n) => size(n.weight));
    node.append("text").attr("class", "halo").attr("text-anchor", "middle").attr("x", (n) => n.x)
      .attr("y", (n) => n.y + size(n.weight) + 13).text((n) => n.name);
  }

  const drawers = { days: drawDays, pair: drawPair, graph: drawGraph };
  for (const figure of document.querySelectorAll("figure[data-draw]")) drawers[figure.dataset.draw](figure);
})();
