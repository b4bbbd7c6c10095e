//! The two embedded fonts: how wide words are, and the numbers of their glyphs.

use std::collections::BTreeMap;

use pdf_writer::types::{CidFontType, FontFlags, SystemInfo, UnicodeCmap};
use pdf_writer::{Finish, Name, Pdf, Rect, Ref, Str};
use ttf_parser::Face;

const REGULAR: &[u8] = include_bytes!("../../fonts/tend-regular.ttf");
const BOLD: &[u8] = include_bytes!("../../fonts/tend-bold.ttf");

/// Stands for a letter that the fonts do not have.
const OTHER: char = '□';

/// Which of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    Regular,
    Bold,
}

/// A font, and the letters of it that were used.
pub struct Font {
    bytes: &'static [u8],
    face: Face<'static>,
    used: BTreeMap<u16, char>,
}

impl Font {
    /// The font; none if the file were damaged, which a test rules out.
    pub fn open(weight: Weight) -> Option<Self> {
        let bytes = match weight {
            Weight::Regular => REGULAR,
            Weight::Bold => BOLD,
        };
        Some(Self {
            bytes,
            face: Face::parse(bytes, 0).ok()?,
            used: BTreeMap::new(),
        })
    }

    fn glyph(&self, letter: char) -> (u16, char) {
        let found = self.face.glyph_index(letter).map(|glyph| (glyph.0, letter));
        let other = || {
            (
                self.face.glyph_index(OTHER).map_or(0, |glyph| glyph.0),
                OTHER,
            )
        };
        found.unwrap_or_else(other)
    }

    fn advance(&self, glyph: u16) -> f32 {
        let units = self.face.glyph_hor_advance(ttf_parser::GlyphId(glyph));
        f32::from(units.unwrap_or(0)) / f32::from(self.face.units_per_em())
    }

    /// How wide the words are at that size.
    pub fn width(&self, words: &str, size: f32) -> f32 {
        words
            .chars()
            .map(|letter| self.advance(self.glyph(letter).0))
            .sum::<f32>()
            * size
    }

    /// The words as the numbers of their glyphs, two bytes each.
    pub fn encode(&mut self, words: &str) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(words.len() * 2);
        for letter in words.chars() {
            let (glyph, shown) = self.glyph(letter);
            self.used.insert(glyph, shown);
            bytes.extend(glyph.to_be_bytes());
        }
        bytes
    }

    /// The words broken into lines that fit; a word that is too long for a line is cut.
    pub fn lines(&self, words: &str, size: f32, width: f32) -> Vec<String> {
        let mut lines = Vec::new();
        let mut line = String::new();
        for word in words.split_whitespace() {
            let longer = if line.is_empty() {
                word.to_owned()
            } else {
                format!("{line} {word}")
            };
            if self.width(&longer, size) <= width {
                line = longer;
                continue;
            }
            if !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            for letter in word.chars() {
                line.push(letter);
                if self.width(&line, size) > width && line.chars().count() > 1 {
                    line.pop();
                    lines.push(std::mem::replace(&mut line, letter.to_string()));
                }
            }
        }
        if !line.is_empty() {
            lines.push(line);
        }
        lines
    }

    /// Writes the font into the file. `refs` names its five parts, the font itself first.
    pub fn write(&self, pdf: &mut Pdf, name: &str, refs: [Ref; 5]) {
        let [font, cid, descriptor, file, unicode] = refs;
        let name = Name(name.as_bytes());
        let system = SystemInfo {
            registry: Str(b"Adobe"),
            ordering: Str(b"Identity"),
            supplement: 0,
        };
        pdf.type0_font(font)
            .base_font(name)
            .encoding_predefined(Name(b"Identity-H"))
            .descendant_font(cid)
            .to_unicode(unicode);
        let mut cid_font = pdf.cid_font(cid);
        cid_font
            .subtype(CidFontType::Type2)
            .base_font(name)
            .system_info(system)
            .font_descriptor(descriptor)
            .cid_to_gid_map_predefined(Name(b"Identity"));
        let mut widths = cid_font.widths();
        for glyph in self.used.keys() {
            widths.same(*glyph, *glyph, self.advance(*glyph) * 1000.0);
        }
        widths.finish();
        cid_font.finish();
        let scale = 1000.0 / f32::from(self.face.units_per_em());
        let thousandths = |units: i16| f32::from(units) * scale;
        let bounds = self.face.global_bounding_box();
        pdf.font_descriptor(descriptor)
            .name(name)
            .flags(FontFlags::SYMBOLIC)
            .bbox(Rect::new(
                thousandths(bounds.x_min),
                thousandths(bounds.y_min),
                thousandths(bounds.x_max),
                thousandths(bounds.y_max),
            ))
            .italic_angle(0.0)
            .ascent(thousandths(self.face.ascender()))
            .descent(thousandths(self.face.descender()))
            .cap_height(729.0)
            .stem_v(90.0)
            .font_file2(file);
        pdf.stream(file, self.bytes).pair(
            Name(b"Length1"),
            i32::try_from(self.bytes.len()).unwrap_or(i32::MAX),
        );
        let mut cmap = UnicodeCmap::new(Name(b"Tend-Unicode"), system);
        for (glyph, letter) in &self.used {
            cmap.pair(*glyph, *letter);
        }
        let text = cmap.finish();
        pdf.cmap(unicode, &text);
    }
}
