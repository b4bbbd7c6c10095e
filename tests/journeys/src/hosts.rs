//! nginx and Caddy as a person would set them up by the samples in `xtask/templates`: started on the loopback with the release
//! in their root, ended by their own process. What of a sample cannot hold here (port, certificate, folder) is put in its place;
//! nothing else is.

use crate::trouble::{Outcome, Trouble};
use crate::wait;
use std::fs;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use tempfile::TempDir;

/// A kind of host that there is a sample for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// nginx, with the module for brotli twins where that is there.
    Nginx,
    /// Caddy.
    Caddy,
}

impl Kind {
    /// Its program: where the variable says, or on the path.
    #[must_use]
    pub fn program(self) -> Option<PathBuf> {
        let (variable, name) = match self {
            Self::Nginx => ("TEND_NGINX", "nginx"),
            Self::Caddy => ("TEND_CADDY", "caddy"),
        };
        let named = std::env::var_os(variable).map(PathBuf::from);
        let folders = std::env::var_os("PATH").unwrap_or_default();
        // Debian keeps servers where only root looks.
        let places = std::env::split_paths(&folders).chain([PathBuf::from("/usr/sbin")]);
        let on_path = places.map(|folder| folder.join(name));
        named
            .into_iter()
            .chain(on_path)
            .find(|program| program.is_file())
    }

    fn sample(self) -> &'static str {
        match self {
            Self::Nginx => include_str!("../../../xtask/templates/nginx.conf"),
            Self::Caddy => include_str!("../../../xtask/templates/Caddyfile"),
        }
    }
}

/// A host that runs. It ends when dropped.
pub struct Host {
    process: Child,
    port: u16,
    /// Whether it hands out the brotli twins.
    pub has_brotli: bool,
    _folder: TempDir,
}

impl Host {
    /// Starts a host of that kind over the files in `root`, and waits until it answers.
    pub fn start(kind: Kind, root: &Path) -> Outcome<Self> {
        let program = kind
            .program()
            .ok_or_else(|| Trouble::Machine(format!("{kind:?} is not installed")))?;
        let folder = tempfile::tempdir()?;
        let port = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
        let root = fs::canonicalize(root)?;
        let place = root.to_str().unwrap_or_default();
        let mut command = Command::new(&program);
        let has_brotli = match kind {
            Kind::Nginx => nginx(&mut command, &program, folder.path(), place, port)?,
            Kind::Caddy => caddy(&mut command, folder.path(), place, port)?,
        };
        let log = fs::File::create(folder.path().join("output"))?;
        let process = command
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log)
            .spawn()?;
        let mut host = Self {
            process,
            port,
            has_brotli,
            _folder: folder,
        };
        let output = host._folder.path().join("output");
        wait::until("the host to answer", || {
            if let Some(status) = host.process.try_wait()? {
                let said = fs::read_to_string(&output)?;
                return Err(Trouble::Machine(format!(
                    "{kind:?} ended: {status}\n{said}"
                )));
            }
            Ok(TcpStream::connect(("127.0.0.1", port)).ok().map(drop))
        })?;
        Ok(host)
    }

    /// `host:port`, as a proxy sees it.
    #[must_use]
    pub fn authority(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        // It may have ended by itself, which is what is wanted.
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

/// Puts each piece of a sample in its place; a piece that is not there is a sample that has changed.
fn changed(sample: &str, pieces: &[(&str, String)]) -> Outcome<String> {
    let mut text = sample.to_owned();
    for (old, new) in pieces {
        if !text.contains(old) {
            return Err(Trouble::unmet(format!("the sample has no `{old}`")));
        }
        text = text.replace(old, new);
    }
    Ok(text)
}

fn nginx(
    command: &mut Command,
    program: &Path,
    folder: &Path,
    root: &str,
    port: u16,
) -> Outcome<bool> {
    // Debian's package, installed or only unpacked somewhere.
    let system = program.ancestors().nth(3).unwrap_or(Path::new("/"));
    let module = system.join("usr/lib/nginx/modules/ngx_http_brotli_static_module.so");
    let has_brotli = module.is_file();
    fs::copy(
        system.join("etc/nginx/mime.types"),
        folder.join("mime.types"),
    )?;
    let mut pieces = vec![
        ("listen 443 ssl;", format!("listen 127.0.0.1:{port};")),
        (
            "    ssl_certificate /etc/ssl/tend.example.pem;\n",
            String::new(),
        ),
        (
            "    ssl_certificate_key /etc/ssl/tend.example.key;\n",
            String::new(),
        ),
        ("root /srv/tend;", format!("root {root};")),
    ];
    let mut head = String::new();
    if has_brotli {
        head = format!("load_module {};\n", module.display());
        pieces.push(("# brotli_static on;", "brotli_static on;".to_owned()));
    }
    let server = changed(Kind::Nginx.sample(), &pieces)?;
    let work = folder.display();
    let paths = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|name| format!("{name}_temp_path {work}/{name};\n"))
        .concat();
    // One process, so that ending it ends everything.
    let text = format!(
        "{head}daemon off;\nmaster_process off;\npid {work}/pid;\nerror_log stderr;\nevents {{}}\n\
         http {{\naccess_log off;\n{paths}{server}}}\n"
    );
    fs::write(folder.join("nginx.conf"), text)?;
    command.arg("-p").arg(folder).args(["-e", "stderr", "-c"]);
    command.arg(folder.join("nginx.conf"));
    Ok(has_brotli)
}

fn caddy(command: &mut Command, folder: &Path, root: &str, port: u16) -> Outcome<bool> {
    let site = changed(
        Kind::Caddy.sample(),
        &[
            (
                "tend.example {",
                format!("http://127.0.0.1:{port} {{\n\tbind 127.0.0.1"),
            ),
            ("root * /srv/tend", format!("root * {root}")),
        ],
    )?;
    let file = folder.join("Caddyfile");
    // No port for its administration.
    fs::write(
        &file,
        format!("{{\n\tadmin off\n\tauto_https off\n}}\n{site}"),
    )?;
    command
        .args(["run", "--adapter", "caddyfile", "--config"])
        .arg(file)
        .env("HOME", folder)
        .env("XDG_CONFIG_HOME", folder)
        .env("XDG_DATA_HOME", folder);
    Ok(true)
}
