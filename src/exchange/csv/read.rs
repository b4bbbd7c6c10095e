//! Reads a table from elsewhere by RFC 4180, with comma, semicolon or tab. Nothing in it is trusted: what is too big or cut
//! off is refused with its line, and no cell is taken for anything but text.

/// The longest file, in bytes.
pub const MAX_BYTES: usize = 5_000_000;
/// The most rows, the most cells in a row, the longest cell in letters.
const MAX_ROWS: usize = 20_000;
const MAX_CELLS: usize = 200;
const MAX_CELL: usize = 8_000;

/// Why a table cannot be read. Lines are counted from 1, as an editor counts them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum BadTable {
    TooBig,
    /// Not even two rows.
    Empty,
    /// A quote that opens there does not close.
    OpenQuote {
        line: usize,
    },
    /// Something stands between a closing quote and the next cell.
    AfterQuote {
        line: usize,
    },
    /// A row or a cell is too long.
    TooLong {
        line: usize,
    },
    /// The text holds what no table holds: it is another kind of file.
    NoText {
        line: usize,
    },
}

/// A row and the line it begins on.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Row {
    pub line: usize,
    pub cells: Vec<String>,
}

/// Reads all rows. Rows without any letter are left out.
///
/// # Errors
/// Names the first line that is wrong.
pub fn read(text: &str) -> Result<Vec<Row>, BadTable> {
    if text.len() > MAX_BYTES {
        return Err(BadTable::TooBig);
    }
    let text = text.trim_start_matches('\u{feff}');
    let mut reader = Reader {
        rows: Vec::new(),
        row: Row {
            line: 1,
            cells: Vec::new(),
        },
        cell: String::new(),
        length: 0,
        line: 1,
    };
    reader.run(text, separator_of(text))?;
    if reader.rows.len() < 2 {
        return Err(BadTable::Empty);
    }
    Ok(reader.rows)
}

/// Which sign stands between the cells of the first line: the most frequent outside quotes.
fn separator_of(text: &str) -> char {
    let mut counts = [(',', 0), (';', 0), ('\t', 0)];
    let mut is_quoted = false;
    for letter in text.chars() {
        match letter {
            '"' => is_quoted = !is_quoted,
            '\n' | '\r' if !is_quoted => break,
            letter if !is_quoted => {
                for (sign, count) in &mut counts {
                    *count += usize::from(*sign == letter);
                }
            }
            _ => {}
        }
    }
    let most = counts.iter().max_by_key(|(_, count)| *count);
    most.filter(|(_, count)| *count > 0)
        .map_or(',', |(sign, _)| *sign)
}

struct Reader {
    rows: Vec<Row>,
    row: Row,
    cell: String,
    length: usize,
    line: usize,
}

impl Reader {
    fn run(&mut self, text: &str, separator: char) -> Result<(), BadTable> {
        let mut letters = text.chars().peekable();
        while let Some(letter) = letters.next() {
            match letter {
                '"' if self.cell.is_empty() => {
                    self.quoted(&mut letters)?;
                    let next = letters.peek().copied();
                    if next.is_some_and(|next| next != separator && next != '\r' && next != '\n') {
                        return Err(BadTable::AfterQuote { line: self.line });
                    }
                }
                '\r' => {
                    if letters.peek() == Some(&'\n') {
                        letters.next();
                    }
                    self.end_row()?;
                }
                '\n' => self.end_row()?,
                letter if letter == separator => self.end_cell()?,
                letter => self.put(letter)?,
            }
        }
        self.end_row()
    }

    fn quoted(
        &mut self,
        letters: &mut std::iter::Peekable<std::str::Chars<'_>>,
    ) -> Result<(), BadTable> {
        let opened = self.line;
        while let Some(letter) = letters.next() {
            match letter {
                '"' if letters.peek() == Some(&'"') => {
                    letters.next();
                    self.put('"')?;
                }
                '"' => return Ok(()),
                letter => {
                    self.line += usize::from(letter == '\n');
                    self.put(letter)?;
                }
            }
        }
        Err(BadTable::OpenQuote { line: opened })
    }

    fn put(&mut self, letter: char) -> Result<(), BadTable> {
        if letter == '\0' || letter == '\u{fffd}' {
            return Err(BadTable::NoText { line: self.line });
        }
        self.length += 1;
        if self.length > MAX_CELL {
            return Err(BadTable::TooLong { line: self.line });
        }
        self.cell.push(letter);
        Ok(())
    }

    fn end_cell(&mut self) -> Result<(), BadTable> {
        if self.row.cells.len() >= MAX_CELLS {
            return Err(BadTable::TooLong { line: self.line });
        }
        self.length = 0;
        self.row.cells.push(std::mem::take(&mut self.cell));
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), BadTable> {
        self.end_cell()?;
        self.line += 1;
        let next = Row {
            line: self.line,
            cells: Vec::new(),
        };
        let row = std::mem::replace(&mut self.row, next);
        if row.cells.iter().any(|cell| !cell.trim().is_empty()) {
            self.rows.push(row);
        }
        if self.rows.len() > MAX_ROWS {
            return Err(BadTable::TooBig);
        }
        Ok(())
    }
}
