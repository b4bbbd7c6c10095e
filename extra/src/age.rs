//! A file locked by a password, in the format age (age-encryption.org/v1, the C2SP specification), with its scrypt recipient.
//! The ciphers are those of the RustCrypto crates; only the layout of the file is written here, and tests open it with age's
//! own programs.

use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use chacha20poly1305::aead::Aead;
use chacha20poly1305::{ChaCha20Poly1305, Key, KeyInit, Nonce};
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use sha2::Sha256;

const VERSION: &str = "age-encryption.org/v1";
/// How hard it is to try a password: 2 to this power rounds of scrypt, 128 MB of memory. Source: OWASP password storage.
const WORK: u8 = 17;
/// The most that is undone, or a file could stop the app for minutes.
const MOST_WORK: u8 = 19;
const CHUNK: usize = 64 * 1024;
const TAG: usize = 16;
/// The longest locked file.
const MAX_BYTES: usize = 24_000_000;

/// Chance bytes that a lock takes: file key, salt, nonce.
pub const CHANCE: usize = 48;

/// Why a file does not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shut {
    /// No file of this format with a password, or cut off in its first lines.
    NotAge,
    /// Too large, or locked harder than this device should try.
    TooMuch,
    /// Another password, or bytes that were changed.
    Password,
}

/// Locks the text. `chance` has to come from the system's own source of chance.
///
/// # Errors
/// When there is too little chance, or the ciphers refuse, which they do for no text.
pub fn lock(text: &[u8], password: &str, chance: &[u8]) -> Result<Vec<u8>, Shut> {
    lock_with(text, password, chance, WORK)
}

/// The same with another amount of work, for tests.
///
/// # Errors
/// As [`lock`].
pub fn lock_with(text: &[u8], password: &str, chance: &[u8], work: u8) -> Result<Vec<u8>, Shut> {
    let (Some(file_key), Some(salt), Some(nonce)) =
        (chance.get(..16), chance.get(16..32), chance.get(32..CHANCE))
    else {
        return Err(Shut::NotAge);
    };
    let wrapped = cipher(&wrap_key(password, salt, work)?)
        .encrypt(&Nonce::default(), file_key)
        .map_err(|_| Shut::Password)?;
    let mut header = format!(
        "{VERSION}\n-> scrypt {} {work}\n{}\n---",
        STANDARD_NO_PAD.encode(salt),
        STANDARD_NO_PAD.encode(wrapped)
    );
    let mac = header_mac(file_key, header.as_bytes())?
        .finalize()
        .into_bytes();
    header.push_str(&format!(" {}\n", STANDARD_NO_PAD.encode(mac)));
    let mut file = header.into_bytes();
    file.extend(nonce);
    let payload = cipher(&derive(file_key, nonce, b"payload")?);
    let chunks: Vec<&[u8]> = if text.is_empty() {
        vec![text]
    } else {
        text.chunks(CHUNK).collect()
    };
    for (at, chunk) in (0_u64..).zip(&chunks) {
        let is_last = at + 1 == chunks.len() as u64;
        let sealed = payload.encrypt(&place(at, is_last), *chunk);
        file.extend(sealed.map_err(|_| Shut::Password)?);
    }
    Ok(file)
}

/// Whether bytes begin as such a file does.
#[must_use]
pub fn is_age(bytes: &[u8]) -> bool {
    bytes.starts_with(VERSION.as_bytes())
}

/// Opens a file that was locked with that password.
///
/// # Errors
/// When it does not open.
pub fn open(file: &[u8], password: &str) -> Result<Vec<u8>, Shut> {
    if file.len() > MAX_BYTES {
        return Err(Shut::TooMuch);
    }
    let header = Header::read(file).ok_or(Shut::NotAge)?;
    if header.work > MOST_WORK {
        return Err(Shut::TooMuch);
    }
    let file_key = cipher(&wrap_key(password, &header.salt, header.work)?)
        .decrypt(&Nonce::default(), header.wrapped.as_slice())
        .map_err(|_| Shut::Password)?;
    header_mac(&file_key, header.signed)?
        .verify_slice(&header.mac)
        .map_err(|_| Shut::Password)?;
    let (Some(nonce), Some(sealed)) = (header.rest.get(..16), header.rest.get(16..)) else {
        return Err(Shut::Password);
    };
    let payload = cipher(&derive(&file_key, nonce, b"payload")?);
    let chunks: Vec<&[u8]> = sealed.chunks(CHUNK + TAG).collect();
    let mut text = Vec::with_capacity(sealed.len());
    for (at, chunk) in (0_u64..).zip(&chunks) {
        let is_last = at + 1 == chunks.len() as u64;
        let opened = payload
            .decrypt(&place(at, is_last), *chunk)
            .map_err(|_| Shut::Password)?;
        // Only a file without any text has an empty chunk.
        if opened.is_empty() && chunks.len() > 1 {
            return Err(Shut::Password);
        }
        text.extend(opened);
    }
    if chunks.is_empty() {
        Err(Shut::Password)
    } else {
        Ok(text)
    }
}

/// The first lines of a file.
struct Header<'a> {
    salt: Vec<u8>,
    work: u8,
    wrapped: Vec<u8>,
    mac: Vec<u8>,
    /// What the mac signs.
    signed: &'a [u8],
    rest: &'a [u8],
}

impl<'a> Header<'a> {
    fn read(file: &'a [u8]) -> Option<Self> {
        // Four short lines; what comes after them is no text.
        let mut ends = file
            .iter()
            .take(1_000)
            .enumerate()
            .filter(|(_, byte)| **byte == b'\n')
            .map(|(at, _)| at);
        let (first, second, third, fourth) =
            (ends.next()?, ends.next()?, ends.next()?, ends.next()?);
        let line = |from: usize, to: usize| std::str::from_utf8(file.get(from..to)?).ok();
        if line(0, first)? != VERSION {
            return None;
        }
        let words: Vec<&str> = line(first + 1, second)?.split(' ').collect();
        let &["->", "scrypt", salt, work] = words.as_slice() else {
            return None;
        };
        let salt = STANDARD_NO_PAD
            .decode(salt)
            .ok()
            .filter(|salt| salt.len() == 16)?;
        let is_number = !work.starts_with('0') && work.bytes().all(|byte| byte.is_ascii_digit());
        let work = work.parse().ok().filter(|_| is_number)?;
        let wrapped = STANDARD_NO_PAD.decode(line(second + 1, third)?).ok()?;
        let mac = line(third + 1, fourth)?.strip_prefix("--- ")?;
        Some(Self {
            salt,
            work,
            wrapped: Some(wrapped).filter(|wrapped| wrapped.len() == 32)?,
            mac: STANDARD_NO_PAD
                .decode(mac)
                .ok()
                .filter(|mac| mac.len() == 32)?,
            signed: file.get(..third + 4)?,
            rest: file.get(fourth + 1..)?,
        })
    }
}

fn cipher(key: &[u8; 32]) -> ChaCha20Poly1305 {
    ChaCha20Poly1305::new(Key::from_slice(key))
}

fn wrap_key(password: &str, salt: &[u8], work: u8) -> Result<[u8; 32], Shut> {
    let mut salted = format!("{VERSION}/scrypt").into_bytes();
    salted.extend(salt);
    let work = scrypt::Params::new(work, 8, 1, 32).map_err(|_| Shut::TooMuch)?;
    let mut key = [0; 32];
    scrypt::scrypt(password.as_bytes(), &salted, &work, &mut key).map_err(|_| Shut::TooMuch)?;
    Ok(key)
}

fn derive(file_key: &[u8], salt: &[u8], what: &[u8]) -> Result<[u8; 32], Shut> {
    let mut key = [0; 32];
    let made = Hkdf::<Sha256>::new(Some(salt), file_key).expand(what, &mut key);
    made.map(|()| key).map_err(|_| Shut::Password)
}

fn header_mac(file_key: &[u8], header: &[u8]) -> Result<Hmac<Sha256>, Shut> {
    let key = derive(file_key, &[], b"header")?;
    let mut mac = <Hmac<Sha256> as Mac>::new_from_slice(&key).map_err(|_| Shut::Password)?;
    mac.update(header);
    Ok(mac)
}

/// The nonce of a chunk: eleven bytes count, the last says whether it is the last one.
fn place(at: u64, is_last: bool) -> Nonce {
    let mut bytes = [0; 12];
    for (byte, digit) in bytes.iter_mut().skip(3).zip(at.to_be_bytes()) {
        *byte = digit;
    }
    if let Some(last) = bytes.last_mut() {
        *last = u8::from(is_last);
    }
    Nonce::from(bytes)
}
