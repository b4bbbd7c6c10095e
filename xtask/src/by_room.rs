//! `size --by-room`: what the app's program is made of, by room and by crate, and the ten largest causes. Reads the program that the
//! last build made before names were taken out, optimized once more with them. What is generic counts for the room that it was made
//! for: a list of entries is the diary's, not `alloc`'s.

use crate::failure::Failure;
use crate::files;
use crate::process;
use crate::tools::{self, Need};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// How many causes are named.
const CAUSES: usize = 10;

/// Prints the tables.
pub fn run() -> Result<(), Failure> {
    let tools = tools::ensure(&[Need::WasmOpt])?;
    let target = std::env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| files::root().join("target"), PathBuf::from);
    let bound = target.join("wasm-bindgen/release/tend_bg.wasm");
    let named = target.join("by-room.wasm");
    let mut smaller = tools.command("wasm-opt");
    // As index.html has Trunk do it, but for the names.
    smaller
        .args(["-Os", "-g"])
        .arg(&bound)
        .arg("-o")
        .arg(&named);
    process::quiet(&mut smaller)
        .map_err(|failure| Failure::new(format!("{failure}\nRun `cargo xtask build` first.")))?;
    let program = Program::read(&files::read(&named)?)
        .ok_or_else(|| Failure::new("The program cannot be read."))?;
    let shipped = shipped(&files::dist())?;
    let sum: u64 = program.functions.iter().map(|one| one.1).sum::<u64>() + program.data;
    if sum.abs_diff(shipped) * 20 > shipped {
        return Err(Failure::new(format!(
            "The last build was not that of dist/ ({sum} bytes against {shipped}): run `cargo xtask build`."
        )));
    }
    print!("{}", tables(&program));
    Ok(())
}

/// The bytes of the program in the release.
fn shipped(dist: &Path) -> Result<u64, Failure> {
    let names = files::list(dist)?;
    let is_it = |name: &&String| name.starts_with("a/tend-") && name.ends_with(".wasm");
    let name = names
        .iter()
        .find(is_it)
        .ok_or_else(|| Failure::new("There is no release in dist/."))?;
    Ok(files::read(&dist.join(name))?.len() as u64)
}

/// What a program is made of.
#[derive(Debug, Default, PartialEq, Eq)]
struct Program {
    /// Each function's name, and its bytes.
    functions: Vec<(String, u64)>,
    /// The bytes of everything that is no code: texts, content, tables.
    data: u64,
}

/// Reads numbers and pieces one after the other.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    fn number(&mut self) -> Option<u64> {
        let mut value = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            value |= u64::from(byte & 127) << shift;
            if byte < 128 {
                return Some(value);
            }
        }
        None
    }

    fn piece(&mut self) -> Option<&'a [u8]> {
        let length = usize::try_from(self.number()?).ok()?;
        let (piece, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(piece)
    }
}

impl Program {
    fn read(bytes: &[u8]) -> Option<Self> {
        let mut reader = Reader(bytes.get(8..)?);
        let (mut imported, mut bodies, mut data) = (0, Vec::new(), 0);
        let mut names = BTreeMap::new();
        while let Some(kind) = reader.byte() {
            let section = reader.piece()?;
            match kind {
                0 => names.extend(function_names(section).unwrap_or_default()),
                2 => imported = imported_functions(section)?,
                10 => bodies = body_lengths(section)?,
                _ => data += section.len() as u64,
            }
        }
        let named = |(at, length): (u64, u64)| (names.remove(&(at + imported)), length);
        let functions = (0..).zip(bodies).map(named);
        let functions = functions.map(|(name, length)| (name.unwrap_or_default(), length));
        Some(Self {
            functions: functions.collect(),
            data,
        })
    }
}

fn body_lengths(section: &[u8]) -> Option<Vec<u64>> {
    let mut reader = Reader(section);
    let count = reader.number()?;
    (0..count)
        .map(|_| Some(reader.piece()?.len() as u64))
        .collect()
}

/// How many functions come from outside: they are counted first.
fn imported_functions(section: &[u8]) -> Option<u64> {
    let mut reader = Reader(section);
    let mut functions = 0;
    for _ in 0..reader.number()? {
        reader.piece()?;
        reader.piece()?;
        match reader.byte()? {
            0 => {
                functions += 1;
                reader.number()?;
            }
            // A table has a kind before its limits.
            1 => {
                reader.byte()?;
                limits(&mut reader)?;
            }
            2 => limits(&mut reader)?,
            _ => {
                reader.byte()?;
                reader.byte()?;
            }
        }
    }
    Some(functions)
}

fn limits(reader: &mut Reader) -> Option<()> {
    let has_most = reader.number()? & 1 == 1;
    reader.number()?;
    if has_most {
        reader.number()?;
    }
    Some(())
}

/// The names of functions by number, when the section is that of names.
fn function_names(section: &[u8]) -> Option<BTreeMap<u64, String>> {
    let mut reader = Reader(section);
    if reader.piece()? != b"name" {
        return None;
    }
    while let Some(kind) = reader.byte() {
        let part = reader.piece()?;
        if kind == 1 {
            let mut reader = Reader(part);
            let count = reader.number()?;
            let read = |_| {
                let number = reader.number()?;
                let name = String::from_utf8_lossy(reader.piece()?).into_owned();
                Some((number, name))
            };
            return (0..count).map(read).collect();
        }
    }
    None
}

/// Where a function belongs, as path parts: `tend`, a room and what is below, or a crate. Rust's names (v0) write each part with its
/// length before it; a crate begins with `C`, and where a name mentions the app it is the app's.
fn belongs(name: &str) -> Vec<String> {
    let mentions = name.match_indices("_4tend").map(|(at, _)| at + 1);
    for at in mentions {
        let path = path(name.get(at..).unwrap_or_default());
        // Without a room it only says for which program the function was made.
        if path.len() > 1 {
            return path;
        }
    }
    let crates = name.match_indices("Cs").filter_map(|(at, _)| {
        let rest = name.get(at..)?;
        let (_, rest) = rest.split_once('_')?;
        path(rest).into_iter().next()
    });
    crates.take(1).collect()
}

/// The parts that stand one after the other: `4tend2ui5pages`.
fn path(mut text: &str) -> Vec<String> {
    let mut parts = Vec::new();
    loop {
        // A closure or the like between two parts carries a letter; the path of modules ends there.
        let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let (number, rest) = text.split_at(digits);
        let Ok(length) = number.parse::<usize>() else {
            return parts;
        };
        let rest = rest.strip_prefix('_').unwrap_or(rest);
        let Some((part, after)) = rest.split_at_checked(length) else {
            return parts;
        };
        parts.push(part.to_owned());
        text = after;
    }
}

/// Sums by the first `parts` of where functions belong, the largest first.
fn sums(program: &Program, parts: impl Fn(&[String]) -> String) -> Vec<(String, u64)> {
    let mut sums: BTreeMap<String, u64> = BTreeMap::new();
    for (name, length) in &program.functions {
        *sums.entry(parts(&belongs(name))).or_default() += length;
    }
    *sums.entry("(data)".to_owned()).or_default() += program.data;
    let mut sums: Vec<_> = sums.into_iter().collect();
    sums.sort_by_key(|(_, length)| std::cmp::Reverse(*length));
    sums
}

fn tables(program: &Program) -> String {
    let upto = |path: &[String], most: usize| match path {
        [] => "(others)".to_owned(),
        path => path
            .iter()
            .take(most)
            .cloned()
            .collect::<Vec<_>>()
            .join("::"),
    };
    let rooms = sums(program, |path| upto(path, 2));
    let all: u64 = rooms.iter().map(|(_, length)| length).sum();
    let mut text = String::new();
    let mut table = |title: &str, rows: &[(String, u64)]| {
        text.push_str(&format!("{:>9} {:>6}  {title}\n", "bytes", "%"));
        for (name, length) in rows {
            let share = *length as f64 * 100.0 / all.max(1) as f64;
            text.push_str(&format!("{length:>9} {share:>6.1}  {name}\n"));
        }
        text.push('\n');
    };
    let is_room = |row: &&(String, u64)| row.0.starts_with("tend::");
    let (ours, others): (Vec<_>, Vec<_>) = rooms.iter().partition(is_room);
    let owned = |rows: Vec<&(String, u64)>| rows.into_iter().cloned().collect::<Vec<_>>();
    table("by room, with what was made for it", &owned(ours));
    table("by crate, what is made for no room", &owned(others));
    let causes = sums(program, |path| {
        // Of the pages each counts for itself, of other rooms each file.
        upto(
            path,
            if path.get(2).is_some_and(|part| part == "pages") {
                4
            } else {
                3
            },
        )
    });
    let largest: Vec<_> = causes.into_iter().take(CAUSES).collect();
    table("the ten largest causes", &largest);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_function_belongs_to_the_room_it_was_made_for() {
        for (name, expected) in [
            (
                "_RNvNtNtNtCskO5YpvMRWdZ_4tend6domain9recommend6amount7is_work",
                "tend::domain::recommend::amount::is_work",
            ),
            (
                "_RINvNtCs4NIexwV1FGX_4core3ptr9drop_glueINtNtCs5JHfeWeQK0x_5alloc3vec3VecNtNtNtCskO5YpvMRWdZ_4tend6figure5props4PropEEB1e_",
                "tend::figure::props::Prop",
            ),
            (
                "_RNvXsX_NtNtCs4NIexwV1FGX_4core3str4iterINtB5_5SplitReENtNtNtNtB9_4iter6traits8iterator8Iterator4nextCskO5YpvMRWdZ_4tend",
                "core",
            ),
            (
                "_RNvMsX_NtNtCs9URL9fDtyU3_7web_sys8features11gen_ElementNtB5_7Element7closest",
                "web_sys",
            ),
            ("__wbindgen_malloc", ""),
        ] {
            let found = belongs(name).join("::");
            assert!(
                found == expected || found.starts_with(&format!("{expected}::")),
                "{name}: {found}"
            );
        }
    }

    #[test]
    fn functions_are_read_with_their_names_and_lengths() {
        let mut bytes = b"\0asm\x01\0\0\0".to_vec();
        let mut section = |kind: u8, content: &[u8]| {
            bytes.push(kind);
            bytes.push(content.len() as u8);
            bytes.extend_from_slice(content);
        };
        // One function and a memory from outside, then two of its own.
        section(2, b"\x02\x01e\x01f\0\0\x01e\x01m\x02\0\x01");
        section(10, b"\x02\x02\0\x0b\x03\0\x01\x0b");
        section(11, b"\x05hello");
        section(0, b"\x04name\x01\x07\x02\x01\x01a\x02\x01b");
        let found = Program::read(&bytes);
        let functions = vec![("a".to_owned(), 2), ("b".to_owned(), 3)];
        assert_eq!(found, Some(Program { functions, data: 6 }));
    }
}
