//! One A4 page in the making: words and lines at places counted from the top left corner, each with its role, so that a
//! screen reader reads the file as it reads the page.

use pdf_writer::types::{LineCapStyle, StructRole};
use pdf_writer::{Content, Finish, Name, Pdf, Rect, Ref, Str, TextStr};

use super::font::{Font, Weight};

/// Width and height of the page, and its margin, in points.
pub const PAGE: (f32, f32) = (595.0, 842.0);
pub const MARGIN: f32 = 36.0;

/// What a part of the tree holds.
enum Kid {
    Part(usize),
    Mark(i32),
}

struct Part {
    role: StructRole,
    alt: String,
    kids: Vec<Kid>,
    parent: usize,
}

/// The page.
pub struct Sheet {
    content: Content,
    regular: Font,
    bold: Font,
    parts: Vec<Part>,
    at: usize,
    marks: Vec<usize>,
}

impl Sheet {
    /// An empty page.
    pub fn new() -> Option<Self> {
        Some(Self {
            content: Content::new(),
            regular: Font::open(Weight::Regular)?,
            bold: Font::open(Weight::Bold)?,
            parts: vec![Part {
                role: StructRole::Document,
                alt: String::new(),
                kids: Vec::new(),
                parent: 0,
            }],
            at: 0,
            marks: Vec::new(),
        })
    }

    /// The font of that weight, to measure with.
    pub fn font(&self, weight: Weight) -> &Font {
        match weight {
            Weight::Regular => &self.regular,
            Weight::Bold => &self.bold,
        }
    }

    /// Does something inside a part of that role.
    pub fn inside(&mut self, role: StructRole, alt: &str, deed: impl FnOnce(&mut Self)) {
        let at = self.parts.len();
        self.parts.push(Part {
            role,
            alt: alt.to_owned(),
            kids: Vec::new(),
            parent: self.at,
        });
        if let Some(parent) = self.parts.get_mut(self.at) {
            parent.kids.push(Kid::Part(at));
        }
        let before = std::mem::replace(&mut self.at, at);
        deed(self);
        self.at = before;
    }

    /// Does something that belongs to the part it stands in.
    pub fn marked(&mut self, deed: impl FnOnce(&mut Self)) {
        let mark = i32::try_from(self.marks.len()).unwrap_or(i32::MAX);
        self.marks.push(self.at);
        let mut name = Name(b"Span");
        if let Some(part) = self.parts.get_mut(self.at) {
            part.kids.push(Kid::Mark(mark));
            name = part.role.to_name();
        }
        self.content
            .begin_marked_content_with_properties(name)
            .properties()
            .identify(mark);
        deed(self);
        self.content.end_marked_content();
    }

    /// Draws what only pleases the eye.
    pub fn beside(&mut self, deed: impl FnOnce(&mut Content)) {
        self.content.begin_marked_content(Name(b"Artifact"));
        deed(&mut self.content);
        self.content.end_marked_content();
    }

    /// Words whose line stands at `y` from above.
    pub fn words(&mut self, (x, y): (f32, f32), size: f32, weight: Weight, words: &str) {
        self.marked(|sheet| sheet.bare_words((x, y), size, weight, words));
    }

    /// The same inside something that is marked already.
    pub fn bare_words(&mut self, (x, y): (f32, f32), size: f32, weight: Weight, words: &str) {
        let (name, font) = match weight {
            Weight::Regular => (Name(b"F1"), &mut self.regular),
            Weight::Bold => (Name(b"F2"), &mut self.bold),
        };
        let glyphs = font.encode(words);
        self.content
            .begin_text()
            .set_font(name, size)
            .next_line(x, PAGE.1 - y)
            .show(Str(&glyphs))
            .end_text();
    }

    /// The pen itself, inside something that is marked.
    pub fn pen(&mut self) -> &mut Content {
        &mut self.content
    }

    /// The finished file.
    pub fn finish(self, title: &str) -> Vec<u8> {
        let mut next = 0;
        let mut fresh = || {
            next += 1;
            Ref::new(next)
        };
        let (catalog, pages, page, content) = (fresh(), fresh(), fresh(), fresh());
        let (info, root, parents) = (fresh(), fresh(), fresh());
        let fonts = [(); 2].map(|()| [(); 5].map(|()| fresh()));
        let parts: Vec<Ref> = self.parts.iter().map(|_| fresh()).collect();
        let part = |at: usize| parts.get(at).copied().unwrap_or(root);

        let mut pdf = Pdf::new();
        let mut whole = pdf.catalog(catalog);
        whole.pages(pages).lang(TextStr("en"));
        whole.mark_info().marked(true);
        whole.viewer_preferences().display_doc_title(true);
        whole.pair(Name(b"StructTreeRoot"), root);
        whole.finish();
        pdf.document_info(info)
            .title(TextStr(title))
            .creator(TextStr("Tend"))
            .producer(TextStr("Tend"));
        pdf.pages(pages).kids([page]).count(1);
        let mut sheet = pdf.page(page);
        sheet
            .parent(pages)
            .media_box(Rect::new(0.0, 0.0, PAGE.0, PAGE.1))
            .contents(content)
            .struct_parents(0);
        let mut resources = sheet.resources();
        let mut named = resources.fonts();
        for (name, [font, ..]) in [Name(b"F1"), Name(b"F2")].into_iter().zip(fonts) {
            named.pair(name, font);
        }
        named.finish();
        resources.finish();
        sheet.finish();
        pdf.stream(content, &self.content.finish());
        let [regular, bold] = fonts;
        self.regular
            .write(&mut pdf, "TENDAA+DejaVuSansCondensed", regular);
        self.bold
            .write(&mut pdf, "TENDAB+DejaVuSansCondensed-Bold", bold);

        let mut tree = pdf.indirect(root).dict();
        tree.pair(Name(b"Type"), Name(b"StructTreeRoot"));
        tree.pair(Name(b"K"), part(0));
        tree.insert(Name(b"ParentTree"))
            .dict()
            .insert(Name(b"Nums"))
            .array()
            .item(0)
            .item(parents);
        tree.pair(Name(b"ParentTreeNextKey"), 1);
        tree.finish();
        pdf.indirect(parents)
            .array()
            .items(self.marks.iter().map(|at| part(*at)));
        for (at, one) in self.parts.iter().enumerate() {
            let mut element = pdf.struct_element(part(at));
            let parent = if at == 0 { root } else { part(one.parent) };
            element.kind(one.role).parent(parent).page(page);
            if !one.alt.is_empty() {
                element.alt(TextStr(&one.alt));
            }
            let mut kids = element.children();
            for kid in &one.kids {
                match kid {
                    Kid::Part(at) => kids.struct_element(part(*at)),
                    Kid::Mark(mark) => kids.marked_content_id(*mark),
                };
            }
        }
        pdf.finish()
    }

    /// A straight line in the part that only pleases the eye.
    pub fn rule(&mut self, x: f32, y: f32, width: f32) {
        self.beside(|pen| {
            pen.set_line_width(0.5)
                .set_line_cap(LineCapStyle::ButtCap)
                .set_stroke_gray(0.6)
                .move_to(x, PAGE.1 - y)
                .line_to(x + width, PAGE.1 - y)
                .stroke();
        });
    }
}
