"use strict";
// Drawings of what the page's own tables say: they read the tables, so nothing is told twice, and without a script the
// tables stand by themselves.
(() => {
  if (!window.d3) return;
  const DAY = 86400e3;

  /** As wide as the page has room for, so that letters are as large as the page's own. */
  function room(figure) {
    const style = getComputedStyle(figure);
    return Math.max(240, Math.round(figure.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight)));
  }

  /** A drawing is a picture with links in it: a group with a name, not an image that hides them. */
  function canvas(figure, width, height) {
    figure.classList.add("drawn");
    return d3.select(figure).insert("svg", "table").attr("viewBox", `0 0 ${width} ${height}`).attr("role", "group")
      .attr("aria-label", figure.querySelector("figcaption").textContent.trim());
  }

  function axis(svg, scale, width, y) {
    const ticks = Math.max(2, Math.min(8, Math.floor(width / 105)));
    const [first, last] = scale.domain();
    // Ticks finer than a day would be hours, which nothing here has.
    const fine = last - first < (ticks + 1) * DAY;
    const by = d3.axisBottom(scale).tickSizeOuter(0);
    svg.append("g").attr("transform", `translate(0,${y})`)
      .call(fine ? by.ticks(d3.timeDay.every(1)).tickFormat(d3.timeFormat("%-d %b")) : by.ticks(ticks));
  }

  /** Days under a scale that gives a lone day some room. */
  function days(list, width) {
    const [first, last] = d3.extent(list);
    const pad = Math.max(12 * 3600e3, (last - first) * 0.04);
    return d3.scaleTime([new Date(+first - pad), new Date(+last + pad)], [20, width - 20]);
  }

  /** Statements a day: quoted below, paraphrased on top. */
  function drawDays(figure) {
    const told = Array.from(figure.querySelectorAll("tbody tr"), (r) => Array.from(r.cells, (c) => c.textContent))
      .map(([day, quoted, reported]) => ({ day: new Date(day + "T00:00"), quoted: +quoted, reported: +reported }));
    const wide = room(figure);
    const x = days(told.map((r) => r.day), wide);
    // Bars of days that would stand on each other become bars of weeks, or of months.
    const each = x(new Date(DAY)) - x(new Date(0));
    const [unit, step, slot] = each >= 7 ? ["day", d3.timeDay, each]
      : each * 7 >= 7 ? ["week", d3.timeMonday, each * 7] : ["month", d3.timeMonth, each * 30];
    figure.querySelector("[data-unit]").textContent = unit;
    const rows = Array.from(d3.rollup(told,
      (v) => ({ quoted: d3.sum(v, (r) => r.quoted), reported: d3.sum(v, (r) => r.reported) }), (r) => +step.floor(r.day)),
      ([day, sums]) => ({ day: new Date(day), ...sums })).sort((a, b) => a.day - b.day);
    const svg = canvas(figure, wide, 130);
    const y = d3.scaleLinear([0, d3.max(rows, (r) => r.quoted + r.reported)], [100, 14]);
    const width = Math.max(3, Math.min(26, 0.75 * slot));
    const bar = (name, from, to) => svg.selectAll("rect." + name).data(rows.filter((r) => to(r) > from(r))).join("rect")
      .attr("class", name).attr("x", (r) => x(r.day) - width / 2).attr("width", width)
      .attr("y", (r) => y(to(r))).attr("height", (r) => y(from(r)) - y(to(r)));
    bar("quoted", () => 0, (r) => r.quoted);
    bar("reported", (r) => r.quoted, (r) => r.quoted + r.reported);
    let free = -Infinity;
    const numbered = rows.filter((r) => {
      const fits = x(r.day) >= free;
      if (fits) free = x(r.day) + 15;
      return fits;
    });
    svg.selectAll("text.sum").data(numbered).join("text").attr("class", "sum soft").attr("text-anchor", "middle")
      .attr("x", (r) => x(r.day)).attr("y", (r) => y(r.quoted + r.reported) - 3).text((r) => r.quoted + r.reported);
    axis(svg, x, wide, 102);
  }

  /** Who did what to whom over time: two lanes, marks that tell cooperation from conflict by shape too. */
  function drawPair(figure) {
    const rows = Array.from(document.querySelectorAll("#deeds tbody tr"), (r, i) => ({
      day: new Date(r.dataset.day + "T00:00"), up: r.dataset.forward === "1", friendly: +r.dataset.quad <= 2,
      real: ["happened", "ongoing"].includes(r.dataset.real), type: r.dataset.type, row: r,
      href: r.querySelector("a.open")?.getAttribute("href") ?? "#" }));
    if (!rows.length) return;
    const width = room(figure);
    const x = days(rows.map((r) => r.day), width);
    const stacks = new Map();
    for (const r of rows) {
      const column = Math.round(x(r.day) / 16) + (r.up ? "u" : "d");
      r.level = stacks.get(column) ?? 0;
      stacks.set(column, r.level + 1);
    }
    const highest = (up) => Math.max(1, ...rows.filter((r) => r.up === up).map((r) => r.level + 1));
    const middle = 30 + highest(true) * 17;
    const height = middle + highest(false) * 17 + 52;
    const svg = canvas(figure, width, height);
    svg.append("line").attr("x1", 0).attr("x2", width).attr("y1", middle).attr("y2", middle).attr("stroke", "currentColor");
    svg.append("text").attr("x", 0).attr("y", 14).attr("font-weight", 700).text(figure.dataset.one + " →");
    svg.append("text").attr("x", 0).attr("y", height - 30).attr("font-weight", 700).text(figure.dataset.other + " →");
    svg.selectAll("a").data(rows).join("a").attr("href", (r) => r.href)
      .attr("aria-label", (r) => `${r.type}, ${r.row.dataset.day}`)
      .append("path")
      .attr("d", (r) => d3.symbol(r.friendly ? d3.symbolCircle : d3.symbolDiamond, 90)())
      .attr("class", (r) => (r.friendly ? "friendly" : "hostile") + (r.real ? "" : " unreal"))
      .attr("transform", (r) => `translate(${x(r.day)},${middle + (r.up ? -1 : 1) * (14 + r.level * 17)})`)
      .append("title").text((r) => `${r.row.dataset.day} ${r.type} (${r.row.dataset.real})`);
    axis(svg, x, width, height - 22);
  }

  /** Actors and how they stand to each other. The layout is computed at once and without chance: no dance, no change. */
  function drawGraph(figure) {
    const nodes = Array.from(document.querySelectorAll("#nodes tbody tr[data-drawn='1']"), (r) => ({
      id: r.dataset.key, name: r.dataset.name, weight: +r.dataset.weight, href: r.querySelector("a").getAttribute("href") }));
    const known = new Set(nodes.map((n) => n.id));
    let links = Array.from(document.querySelectorAll("#ties tbody tr"), (r) => ({
      source: r.dataset.one, target: r.dataset.other, friendly: +r.dataset.friendly, hostile: +r.dataset.hostile,
      href: r.querySelector("a").getAttribute("href"), name: r.querySelector("a").textContent }))
      .filter((l) => known.has(l.source) && known.has(l.target));
    const tied = new Set(links.flatMap((l) => [l.source, l.target]));
    const width = room(figure);
    const narrow = width < 560;
    const height = narrow ? 480 : 460;
    const shown = nodes.filter((n) => tied.has(n.id)).slice(0, narrow ? 12 : 24);
    const here = new Set(shown.map((n) => n.id));
    links = links.filter((l) => here.has(l.source) && here.has(l.target));
    const size = d3.scaleSqrt([0, d3.max(shown, (n) => n.weight) || 1], [3, narrow ? 13 : 18]);
    d3.forceSimulation(shown)
      .force("link", d3.forceLink(links).id((n) => n.id).distance(narrow ? 70 : 120).strength(0.35))
      .force("charge", d3.forceManyBody().strength(narrow ? -260 : -560))
      .force("x", d3.forceX(width / 2).strength(0.07)).force("y", d3.forceY(height / 2).strength(0.11))
      .force("apart", d3.forceCollide((n) => size(n.weight) + 20))
      .stop().tick(300);
    fill(shown, "x", 70, width - 70);
    fill(shown, "y", 30, height - 40);
    spread(shown, (n) => size(n.weight), width, height);
    const svg = canvas(figure, width, height);
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

  /** Stretches a layout over the room there is, within reason. */
  function fill(nodes, way, from, to) {
    const [least, most] = d3.extent(nodes, (n) => n[way]);
    const by = Math.min(1.9, (to - from) / Math.max(1, most - least));
    for (const n of nodes) n[way] = (from + to) / 2 + (n[way] - (least + most) / 2) * by;
  }

  /** Moves names off each other: every dot and the name under it is a box, and boxes that overlap give way. */
  function spread(nodes, radius, width, height) {
    const box = (n) => ({ half: Math.max(radius(n), n.name.length * 3.5) + 4, up: radius(n) + 3, down: radius(n) + 19 });
    for (let turn = 0; turn < 200; turn++) {
      let moved = false;
      for (let i = 0; i < nodes.length; i++) {
        for (let j = i + 1; j < nodes.length; j++) {
          const [a, b] = nodes[i].y <= nodes[j].y ? [nodes[i], nodes[j]] : [nodes[j], nodes[i]];
          const wide = box(a).half + box(b).half - Math.abs(a.x - b.x);
          const high = a.y + box(a).down - (b.y - box(b).up);
          if (wide <= 0 || high <= 0) continue;
          moved = true;
          if (high <= wide) {
            a.y -= high / 2 + 0.5;
            b.y += high / 2 + 0.5;
          } else {
            const way = a.x <= b.x ? 1 : -1;
            a.x -= way * (wide / 2 + 0.5);
            b.x += way * (wide / 2 + 0.5);
          }
        }
      }
      for (const n of nodes) {
        const { half, up, down } = box(n);
        n.x = Math.max(half, Math.min(width - half, n.x));
        n.y = Math.max(up, Math.min(height - down, n.y));
      }
      if (!moved) return;
    }
  }

  const drawers = { days: drawDays, pair: drawPair, graph: drawGraph };
  for (const figure of document.querySelectorAll("figure[data-draw]")) drawers[figure.dataset.draw](figure);
})();
