//! The report as markup for a page of the app. Every word of the person stands in it as text; classes are those of
//! `style/report.css`.

use super::{Chart, Part, Report, ScoreRow};
use crate::domain::site::SitePain;
use crate::exchange::clean::escaped;
use crate::figure::body_map::{FRAME, VIEWS, regions, strength};

/// The report from its first heading to its foot.
#[must_use]
pub fn html(report: &Report) -> String {
    let mut out = String::with_capacity(8_000);
    out.push_str("<article class=\"report\"><header class=\"report-head\">");
    put(&mut out, "h2", "report-title", &report.title);
    for line in &report.head {
        put(&mut out, "p", "", line);
    }
    out.push_str("</header><div class=\"report-first\">");
    places(&mut out, &report.places, &report.marks);
    if let Some(chart) = &report.chart {
        draw(&mut out, chart);
    }
    out.push_str("</div>");
    table(&mut out, &report.scores);
    out.push_str("<div class=\"report-parts\">");
    for part in &report.parts {
        list(&mut out, part);
    }
    out.push_str("</div>");
    if !report.asks.lines.is_empty() {
        out.push_str("<div class=\"report-asks\">");
        list(&mut out, &report.asks);
        out.push_str("</div>");
    }
    put(&mut out, "p", "report-foot", &report.foot);
    out.push_str("</article>");
    out
}

fn put(out: &mut String, tag: &str, class: &str, words: &str) {
    out.push('<');
    out.push_str(tag);
    if !class.is_empty() {
        out.push_str(" class=\"");
        out.push_str(class);
        out.push('"');
    }
    out.push('>');
    out.push_str(&escaped(words));
    out.push_str("</");
    out.push_str(tag);
    out.push('>');
}

fn list(out: &mut String, part: &Part) {
    out.push_str("<section class=\"report-part\">");
    put(out, "h3", "", &part.heading);
    out.push_str("<ul>");
    for line in &part.lines {
        put(out, "li", "", line);
    }
    out.push_str("</ul></section>");
}

fn places(out: &mut String, part: &Part, marks: &[SitePain]) {
    if part.lines.is_empty() {
        return;
    }
    out.push_str("<div class=\"report-places\"><div class=\"report-bodies\" aria-hidden=\"true\">");
    let (x, y, width, height) = FRAME;
    for view in VIEWS {
        out.push_str(&format!(
            "<svg class=\"report-body\" viewBox=\"{x} {y} {width} {height}\">"
        ));
        for region in regions().iter().filter(|region| region.view == view) {
            out.push_str(&format!(
                "<path class=\"report-outline\" d=\"{}\"/>",
                region.path()
            ));
            for tint in region.tints(marks) {
                let share = strength(tint.pain);
                let (path, (x, y)) = (&tint.path, tint.at);
                out.push_str(&format!(
                    "<path class=\"report-mark\" opacity=\"0.{share:02}\" d=\"{path}\"/>"
                ));
                if let Some(pain) = tint.pain {
                    out.push_str(&format!(
                        "<text class=\"report-number\" x=\"{x}\" y=\"{y}\">{pain}</text>"
                    ));
                }
            }
        }
        out.push_str("</svg>");
    }
    out.push_str("</div>");
    list(out, part);
    out.push_str("</div>");
}

fn draw(out: &mut String, chart: &Chart) {
    out.push_str("<figure class=\"report-chart\">");
    put(out, "h3", "", &chart.heading);
    out.push_str("<svg viewBox=\"-60 -40 1100 560\" aria-hidden=\"true\">");
    for (value, y) in [(0, 500), (5, 250), (10, 0)] {
        out.push_str(&format!(
            "<path class=\"report-grid\" d=\"M0 {y}H1000\"/><text class=\"report-tick\" x=\"-16\" y=\"{}\">{value}</text>",
            y + 12
        ));
    }
    for (from, to) in &chart.flares {
        let width = (to - from).max(8);
        out.push_str(&format!(
            "<rect class=\"report-flare\" x=\"{from}\" y=\"0\" width=\"{width}\" height=\"500\"/>"
        ));
    }
    for x in &chart.changes {
        out.push_str(&format!(
            "<path class=\"report-change\" d=\"M{x} 500V470\"/>"
        ));
    }
    for (class, lines) in [
        ("report-average", &chart.average),
        ("report-worst", &chart.worst),
    ] {
        for line in lines {
            let mut path = String::new();
            for (at, (x, y)) in line.iter().enumerate() {
                path.push_str(&format!("{}{x} {}", if at == 0 { 'M' } else { 'L' }, y / 2));
            }
            if line.len() == 1 {
                path.push_str("h1");
            }
            out.push_str(&format!("<path class=\"{class}\" d=\"{path}\"/>"));
        }
    }
    out.push_str("</svg><p class=\"report-ends\">");
    for day in [chart.first, chart.last] {
        put(out, "span", "", &day.to_string());
    }
    out.push_str("</p><figcaption>");
    put(out, "p", "", &chart.said);
    put(out, "p", "report-key", &chart.key.join(" · "));
    out.push_str("</figcaption></figure>");
}

fn table(out: &mut String, rows: &[ScoreRow]) {
    if rows.is_empty() {
        return;
    }
    out.push_str("<div class=\"report-table\" role=\"region\" tabindex=\"0\" aria-label=\"");
    out.push_str(&escaped(crate::text::t("report.scores")));
    out.push_str("\"><table><thead><tr>");
    for head in ScoreRow::heads() {
        out.push_str("<th scope=\"col\">");
        out.push_str(&escaped(head));
        out.push_str("</th>");
    }
    out.push_str("</tr></thead><tbody>");
    for row in rows {
        out.push_str("<tr><th scope=\"row\">");
        out.push_str(&escaped(&row.name));
        out.push_str("</th>");
        for cell in [&row.then, &row.now, &row.change, &row.matters] {
            put(out, "td", "", cell);
        }
        out.push_str("</tr>");
    }
    out.push_str("</tbody></table></div>");
}
