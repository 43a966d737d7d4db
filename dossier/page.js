"use strict";
document.documentElement.classList.add("js");
const $ = id => document.getElementById(id);
const findings = [...document.querySelectorAll(".finding")];
const aside = $("reports");
const words = findings.map(f => f.textContent.toLowerCase());
let current = -1, lit = [];

// mark lights the passage of a link and brings it into view.
function mark(link) {
  for (const e of lit) e.classList.remove("on");
  const report = $("report-" + link.dataset.r), start = +link.dataset.s, end = +link.dataset.e;
  lit = [...report.querySelectorAll("span[data-s]")].filter(s => +s.dataset.s >= start && +s.dataset.s < end);
  lit.push(link);
  for (const e of lit) e.classList.add("on");
  aside.classList.add("open");
  $("close").hidden = !matchMedia("(max-width: 820px)").matches;
  if (lit[0] !== link) aside.scrollTo({ top: lit[0].getBoundingClientRect().top - aside.getBoundingClientRect().top + aside.scrollTop - aside.clientHeight / 3 });
}

// go makes finding i the current one.
function go(i, show) {
  if (findings[current]) findings[current].classList.remove("current");
  current = i;
  const f = findings[i];
  if (!f) return;
  for (let d = f.closest("details"); d; d = d.parentElement.closest("details")) d.open = true;
  f.classList.add("current");
  if (!show) return;
  f.focus({ preventScroll: true });
  f.scrollIntoView({ block: "center" });
  const link = f.querySelector(".ev");
  if (link && !matchMedia("(max-width: 820px)").matches) mark(link);
}

function step(by) {
  for (let i = current + by; i >= 0 && i < findings.length; i += by)
    if (!findings[i].hidden) return go(i, true);
}

// filter hides the findings that do not fit all of the boxes.
function filter() {
  const find = $("find").value.trim().toLowerCase(), outlet = $("outlet").value, who = $("who").value, standing = $("standing").value;
  const any = !!(find || outlet || who || standing);
  let n = 0;
  findings.forEach((f, i) => {
    const fits = (!find || words[i].includes(find)) && (!outlet || f.dataset.outlets.includes("|" + outlet + "|")) &&
      (!who || f.dataset.who.includes("|" + who + "|")) && (!standing || f.dataset.standing === standing);
    if (f.hidden === fits) f.hidden = !fits;
    if (fits) n++;
  });
  // Laying out thousands at once takes longer than a key may; so many nobody reads through, they stay folded.
  for (const d of document.querySelectorAll(".rest")) d.open = any && n <= 300;
  $("tally").textContent = any ? n + " of " + findings.length : "";
}

document.addEventListener("click", e => {
  const link = e.target.closest("a.ev");
  if (link) {
    e.preventDefault();
    go(findings.indexOf(link.closest(".finding")), false);
    mark(link);
    return;
  }
  const report = e.target.closest('a[href^="#report-"]');
  if (report) {
    e.preventDefault();
    aside.classList.add("open");
    $("close").hidden = !matchMedia("(max-width: 820px)").matches;
    document.querySelector(report.getAttribute("href")).scrollIntoView();
  }
});
$("close").addEventListener("click", () => { aside.classList.remove("open"); $("close").hidden = true; });
document.addEventListener("keydown", e => {
  const typing = /INPUT|SELECT|TEXTAREA/.test(e.target.tagName);
  if (e.key === "Escape") {
    $("filter").reset();
    filter();
    aside.classList.remove("open");
    document.activeElement.blur();
  } else if (typing || e.ctrlKey || e.metaKey || e.altKey) return;
  else if (e.key === "j") step(1);
  else if (e.key === "k") step(-1);
  else if (e.key === "/") { e.preventDefault(); $("find").focus(); }
});
$("filter").hidden = false;
$("filter").addEventListener("input", filter);
$("filter").addEventListener("submit", e => e.preventDefault());

// A deep link opens its finding, folded away or not.
function follow() {
  const i = findings.findIndex(f => "#" + f.id === location.hash);
  if (i >= 0) go(i, true);
}
addEventListener("hashchange", follow);
follow();
