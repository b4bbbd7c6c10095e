//! From the first amount of an exercise to the top of its range, read out of the words of its dose. Chooses no amount.

use super::dose::Dose;
use super::exercise::Exercise;

/// The least and the most of an exercise before a harder one takes over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct DoseRange {
    pub least: Dose,
    pub top: Dose,
}

/// A number or a range of numbers, and whether it counts seconds.
#[derive(Clone, Copy)]
struct Piece {
    least: u16,
    most: u16,
    is_time: bool,
}

impl DoseRange {
    /// The range that the words of the dose name; none when they cannot be read or the first amount lies outside of them.
    /// What is worn or done outside the session has no amount and stays as it is.
    #[must_use]
    pub fn of(exercise: &Exercise) -> Option<Self> {
        let start = Dose::from(exercise.start);
        if start.sets.is_none() {
            return Some(Self {
                least: start,
                top: start,
            });
        }
        // After the first comma stands how often, not how much.
        let amount = exercise.dose.split(',').next()?;
        let pieces: Vec<Piece> = amount
            .split(" x ")
            .flat_map(|part| part.split(" of "))
            .filter_map(read)
            .collect();
        let range = Self {
            least: assemble(start, &pieces, |piece| piece.least)?,
            top: assemble(start, &pieces, |piece| piece.most)?,
        };
        (start.covers(range.least) && range.top.covers(start)).then_some(range)
    }
}

/// `5-10 s/side`, `8-10/side`, `1-2 min` or `6 positions`; none when it does not begin with a number.
fn read(text: &str) -> Option<Piece> {
    let mut words = text.split([' ', '/']).filter(|word| !word.is_empty());
    let (least, most) = numbers(words.next()?)?;
    let unit = words.next().unwrap_or_default();
    let seconds = if unit == "min" { 60 } else { 1 };
    Some(Piece {
        least: least * seconds,
        most: most * seconds,
        is_time: matches!(unit, "s" | "min"),
    })
}

fn numbers(word: &str) -> Option<(u16, u16)> {
    let (least, most) = word.split_once('-').unwrap_or((word, word));
    Some((least.parse().ok()?, most.parse().ok()?))
}

/// The pieces in the shape of the first amount: a time is the seconds or the hold, the last count is the repetitions where
/// there are any, and what is counted before it are the sets.
fn assemble(start: Dose, pieces: &[Piece], value: impl Fn(&Piece) -> u16) -> Option<Dose> {
    let time = pieces.iter().find(|piece| piece.is_time).map(&value);
    let mut counts: Vec<u16> = pieces
        .iter()
        .filter(|piece| !piece.is_time)
        .map(&value)
        .collect();
    let mut dose = start;
    match (start.reps, time) {
        (Some(_), _) => {
            dose.reps = Some(counts.pop()?);
            dose.hold_s = time.unwrap_or(start.hold_s);
        }
        (None, Some(seconds)) => dose.seconds = Some(seconds),
        (None, None) if counts.is_empty() => return None,
        (None, None) => {}
    }
    if !counts.is_empty() {
        dose.sets = Some(counts.iter().product());
    }
    Some(dose)
}
