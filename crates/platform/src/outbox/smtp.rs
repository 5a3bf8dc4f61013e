//! One connection to a mail server, used for letter after letter and dropped at the first trouble:
//! a connection that answered late could otherwise answer for the wrong letter.

use super::carrier::{Security, Smtp};
use lettre::Address;
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
use lettre::transport::smtp::client::{AsyncSmtpConnection, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt};
use lettre::transport::smtp::extension::{ClientId, Extension, MailParameter};
use secrecy::ExposeSecret;
use tokio::time::timeout;

/// Why a letter did not leave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Undelivered {
    /// This letter was refused for good.
    Refused(String),
    /// This letter was refused for now.
    Later(String),
    /// The mail server is away, confused, or does not want to talk to us: no letter's own fault.
    Trouble(String),
}

/// A line to the mail server.
#[derive(Default)]
pub(super) struct Line(Option<AsyncSmtpConnection>);

impl Line {
    /// Hands over one letter. Only a yes to its last line counts as taken.
    pub(super) async fn carry(
        &mut self,
        smtp: &Smtp,
        from: &Address,
        to: &Address,
        letter: &[u8],
    ) -> Result<(), Undelivered> {
        // Put back only after a clean end: whatever cuts this off drops the connection.
        let mut connection = match self.0.take() {
            Some(connection) => connection,
            None => within(smtp, connect(smtp, from)).await?,
        };
        within(smtp, hand_over(&mut connection, from, to, letter)).await?;
        self.0 = Some(connection);
        Ok(())
    }

    /// Takes leave.
    pub(super) async fn close(&mut self, smtp: &Smtp) {
        if let Some(mut connection) = self.0.take() {
            // A server that does not say goodbye has its letters all the same.
            drop(timeout(smtp.timeout, connection.quit()).await);
        }
    }
}

async fn within<T>(smtp: &Smtp, work: impl Future<Output = Result<T, Undelivered>>) -> Result<T, Undelivered> {
    match timeout(smtp.timeout, work).await {
        Ok(done) => done,
        Err(_) => {
            let seconds = smtp.timeout.as_secs_f32().ceil();
            Err(Undelivered::Trouble(format!("the mail server did not answer within {seconds} seconds")))
        }
    }
}

async fn connect(smtp: &Smtp, from: &Address) -> Result<AsyncSmtpConnection, Undelivered> {
    let trouble = |error: Error| Undelivered::Trouble(format!("the mail server cannot be used: {error}"));
    let hello = ClientId::Domain(from.domain().to_owned());
    let tls = || TlsParameters::new(smtp.host.clone()).map_err(trouble);
    let implicit = if smtp.security == Security::Implicit { Some(tls()?) } else { None };
    let address = (smtp.host.as_str(), smtp.port);
    let mut connection = AsyncSmtpConnection::connect_tokio1(address, Some(smtp.timeout), &hello, implicit, None)
        .await
        .map_err(trouble)?;
    if smtp.security == Security::StartTls {
        connection.starttls(tls()?, &hello).await.map_err(trouble)?;
    }
    if let Some((name, password)) = &smtp.credentials {
        let credentials = Credentials::new(name.clone(), password.expose_secret().to_owned());
        connection.auth(DEFAULT_MECHANISMS, &credentials).await.map_err(trouble)?;
    }
    Ok(connection)
}

async fn hand_over(
    connection: &mut AsyncSmtpConnection,
    from: &Address,
    to: &Address,
    letter: &[u8],
) -> Result<(), Undelivered> {
    let mut options = Vec::new();
    if !AsRef::<str>::as_ref(to).is_ascii() || !AsRef::<str>::as_ref(from).is_ascii() {
        if !connection.server_info().supports_feature(Extension::SmtpUtfEight) {
            let why = "the mail server cannot send to addresses with letters other than a to z";
            return Err(Undelivered::Refused(why.to_owned()));
        }
        options.push(MailParameter::SmtpUtfEight);
    }
    // Who refuses the sender refuses us, not this letter.
    let begin = connection.command(Mail::new(Some(from.clone()), options)).await;
    begin.map_err(|error| Undelivered::Trouble(format!("the mail server refused the sender: {error}")))?;
    let named = connection.command(Rcpt::new(to.clone(), Vec::new())).await;
    named.map_err(|error| judge("the address", error))?;
    connection.command(Data).await.map_err(|error| judge("the letter", error))?;
    connection.message(letter).await.map_err(|error| judge("the letter", error))?;
    Ok(())
}

/// 5xx is for good, 4xx for now; 421 and a broken line are the server's trouble.
fn judge(what: &str, error: Error) -> Undelivered {
    let code = error.status().map(u16::from);
    if error.is_permanent() {
        Undelivered::Refused(format!("the mail server refused {what}: {error}"))
    } else if error.is_transient() && code != Some(421) {
        Undelivered::Later(format!("the mail server refused {what} for now: {error}"))
    } else {
        Undelivered::Trouble(format!("the mail server broke off: {error}"))
    }
}
