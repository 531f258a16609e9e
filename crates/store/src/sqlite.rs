//! A store in a file of SQLite, for hosts on one machine. Several processes may share it.
//!
//! What is saved survives the death of every process at any moment. When the machine itself loses its power, the last
//! changes may be missing, and what is there is whole.
//!
//! What is erased is gone from all files of the store. Overwriting deleted cells, which SQLite offers, is not enough: when
//! it splits and joins pages it leaves copies of cells in the room between others. So what is left of a table is written
//! anew, the pages that it had are overwritten, and the log of changes is written back and emptied. That takes as long as
//! there are things of that kind: some milliseconds for a thousand live calls.

use std::{
    path::Path,
    sync::{Mutex, MutexGuard, PoisonError},
    thread,
    time::{Duration, Instant},
};

use etiquette_core::Timestamp;
use rusqlite::{Connection, ErrorCode, OptionalExtension as _, Row, Transaction, TransactionBehavior};

use crate::store::{CallStore, Change, Key, Kind, Revision, StoreError, Stored};

/// What the file says of itself: that it is ours.
const APPLICATION: i32 = i32::from_be_bytes(*b"Etiq");
/// The version of the tables, which SQLite keeps in its file.
const VERSION: i32 = 1;
/// How long a change waits for those of others.
const PATIENCE: Duration = Duration::from_secs(5);
/// How long it rests before it is tried again.
const PAUSE: Duration = Duration::from_millis(5);

/// Keeps calls in a file, and beside it in its `-wal` and `-shm`.
///
/// # Examples
///
/// ```
/// use etiquette_core::Timestamp;
/// use etiquette_store::{CallStore, Key, Revision, SqliteStore};
///
/// # let folder = tempfile::tempdir()?;
/// # let path = folder.path().join("calls.db");
/// let store = SqliteStore::open(&path)?;
/// store.save(Key::call("c-1"), b"bytes of a snapshot", Revision::NEW, None)?;
/// drop(store);
///
/// let again = SqliteStore::open(&path)?;
/// assert!(again.load(Key::call("c-1"), Timestamp::from_millis(0))?.is_some());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct SqliteStore {
    connection: Mutex<Connection>,
}

impl SqliteStore {
    /// Opens the store in this file, or makes one. Whatever an erasure that was cut short left behind is removed.
    ///
    /// # Errors
    ///
    /// When the file cannot be opened or written, or holds something else.
    pub fn open(path: impl AsRef<Path>) -> Result<Self, StoreError> {
        Ok(Self { connection: Mutex::new(open(path.as_ref())?) })
    }

    fn connection(&self) -> MutexGuard<'_, Connection> {
        // A transaction that a panic interrupts is rolled back, so nothing is left half done.
        self.connection.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl CallStore for SqliteStore {
    fn load(&self, key: Key<'_>, now: Timestamp) -> Result<Option<Stored>, StoreError> {
        Ok(load(&mut self.connection(), key, now)?)
    }

    fn list(&self, kind: Kind, now: Timestamp) -> Result<Vec<(String, Stored)>, StoreError> {
        Ok(list(&self.connection(), kind, now)?)
    }

    fn commit(&self, changes: &[Change<'_>]) -> Result<(), StoreError> {
        Ok(commit(&mut self.connection(), changes)?)
    }

    fn expire(&self, now: Timestamp) -> Result<usize, StoreError> {
        Ok(expire(&mut self.connection(), now)?)
    }
}

fn open(path: &Path) -> Result<Connection, Failure> {
    let mut connection = Connection::open(path)?;
    connection.busy_timeout(PATIENCE)?;
    connection.pragma_update(None, "secure_delete", "ON")?;
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    prepare(&mut connection)?;
    write_ahead(&connection)?;
    connection.pragma_update(None, "synchronous", "NORMAL")?;
    match scrub(&connection) {
        // Whoever reads now scrubs later.
        Ok(()) | Err(Failure::Store(StoreError::Traces)) => Ok(connection),
        Err(error) => Err(error),
    }
}

/// Keeps a log of changes beside the file, as whoever opens a store does. SQLite waits for nobody here who is about to
/// write, so it is asked again.
fn write_ahead(connection: &Connection) -> rusqlite::Result<()> {
    let began = Instant::now();
    loop {
        match connection.pragma_update(None, "journal_mode", "WAL") {
            Err(error)
                if error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy)
                    && began.elapsed() < PATIENCE =>
            {
                thread::sleep(PAUSE);
            }
            done => return done,
        }
    }
}

/// Makes the tables in a new file, and takes no other for a store.
fn prepare(connection: &mut Connection) -> Result<(), Failure> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let number = |name| transaction.pragma_query_value(None, name, |row| row.get(0));
    let (application, version): (i32, i32) = (number("application_id")?, number("user_version")?);
    let tables: i64 = transaction.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    match (application, version, tables) {
        (APPLICATION, VERSION, _) => return Ok(()),
        (0, 0, 0) => {}
        _ => return Err(StoreError::OtherVersion.into()),
    }
    transaction.pragma_update(None, "application_id", APPLICATION)?;
    transaction.pragma_update(None, "user_version", VERSION)?;
    for kind in Kind::ALL {
        let columns = "id TEXT PRIMARY KEY, revision INTEGER NOT NULL, expires INTEGER, bytes BLOB NOT NULL";
        transaction
            .execute_batch(&on(*kind, &format!("CREATE TABLE KIND ({columns}) STRICT, WITHOUT ROWID")))?;
    }
    Ok(transaction.commit()?)
}

/// A statement on the table of a kind.
fn on(kind: Kind, statement: &str) -> String {
    statement.replace("KIND", &format!("main.\"{}\"", kind.name()))
}

fn load(connection: &mut Connection, key: Key<'_>, now: Timestamp) -> Result<Option<Stored>, Failure> {
    let found = connection
        .prepare_cached(&on(key.kind, "SELECT bytes, revision, expires <= ?2 FROM KIND WHERE id = ?1"))?
        .query_row((key.id, now.as_millis()), |row| Ok((stored(row)?, row.get::<_, Option<bool>>(2)?)))
        .optional()?;
    let Some((found, Some(true))) = found else { return Ok(found.map(|(found, _)| found)) };
    match commit(connection, &[Change::erase(key).seen(found.revision)]) {
        // It has been saved again in the meantime, and lives.
        Err(Failure::Store(StoreError::Conflict { .. })) => load(connection, key, now),
        erased => erased.map(|()| None),
    }
}

fn list(connection: &Connection, kind: Kind, now: Timestamp) -> Result<Vec<(String, Stored)>, Failure> {
    let select = "SELECT bytes, revision, id FROM KIND WHERE expires IS NULL OR expires > ?1 ORDER BY id";
    let mut select = connection.prepare_cached(&on(kind, select))?;
    let rows = select.query_map([now.as_millis()], |row| Ok((row.get(2)?, stored(row)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn commit(connection: &mut Connection, changes: &[Change<'_>]) -> Result<(), Failure> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for change in changes {
        apply(&transaction, change)?;
    }
    let erases =
        |kind: &&Kind| changes.iter().any(|change| change.content.is_none() && change.key.kind == **kind);
    let erased: Vec<Kind> = Kind::ALL.iter().filter(erases).copied().collect();
    finish(transaction, &erased)?;
    if erased.is_empty() { Ok(()) } else { scrub(connection) }
}

fn expire(connection: &mut Connection, now: Timestamp) -> Result<usize, Failure> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let (mut count, mut erased) = (0, Vec::new());
    for kind in Kind::ALL {
        let gone =
            transaction.execute(&on(*kind, "DELETE FROM KIND WHERE expires <= ?1"), [now.as_millis()])?;
        if gone > 0 {
            erased.push(*kind);
        }
        count += gone;
    }
    finish(transaction, &erased)?;
    if !erased.is_empty() {
        scrub(connection)?;
    }
    Ok(count)
}

fn apply(transaction: &Transaction<'_>, change: &Change<'_>) -> Result<(), Failure> {
    let Key { kind, id } = change.key;
    let actual = transaction
        .prepare_cached(&on(kind, "SELECT revision FROM KIND WHERE id = ?1"))?
        .query_row([id], |row| row.get(0).map(revision))
        .optional()?
        .unwrap_or(Revision::NEW);
    change.check(actual)?;
    let next = i64::try_from(actual.next().number()).unwrap_or(i64::MAX);
    match change.content {
        Some((bytes, expires)) => transaction
            .prepare_cached(&on(
                kind,
                "INSERT OR REPLACE INTO KIND (id, revision, expires, bytes) VALUES (?1, ?2, ?3, ?4)",
            ))?
            .execute((id, next, expires.map(Timestamp::as_millis), bytes))?,
        None => transaction.prepare_cached(&on(kind, "DELETE FROM KIND WHERE id = ?1"))?.execute([id])?,
    };
    Ok(())
}

/// Ends a transaction that has erased things of these kinds, and leaves no trace of them in any table.
fn finish(transaction: Transaction<'_>, erased: &[Kind]) -> Result<(), Failure> {
    for kind in erased {
        transaction.execute_batch(&on(
            *kind,
            "CREATE TEMP TABLE rest AS SELECT * FROM KIND;
             DELETE FROM KIND;
             INSERT INTO KIND SELECT * FROM temp.rest ORDER BY id;
             DROP TABLE temp.rest;",
        ))?;
    }
    Ok(transaction.commit()?)
}

/// Writes the log of changes back into the file and empties it, since it holds what was there before.
fn scrub(connection: &Connection) -> Result<(), Failure> {
    // A connection that has not read the log yet begins to read it when it is told to write it back, and then waits
    // for itself to stop, while nobody else can write.
    connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
    let is_busy = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    if is_busy { Err(StoreError::Traces.into()) } else { Ok(()) }
}

fn stored(row: &Row<'_>) -> rusqlite::Result<Stored> {
    Ok(Stored { bytes: row.get(0)?, revision: revision(row.get(1)?) })
}

fn revision(number: i64) -> Revision {
    Revision::from_number(number.unsigned_abs())
}

/// What stops us, before it is told to anybody.
enum Failure {
    Store(StoreError),
    Sqlite(rusqlite::Error),
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<rusqlite::Error> for Failure {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sqlite(error)
    }
}

impl From<Failure> for StoreError {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Store(error) => error,
            Failure::Sqlite(error) if error.sqlite_error_code() == Some(ErrorCode::NotADatabase) => {
                Self::OtherVersion
            }
            Failure::Sqlite(error) => Self::Failed(Box::new(error)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::poison::{assert_serves, poison};

    /// T12: a thread that panics with the lock in its hands takes nobody else along.
    #[test]
    fn a_poisoned_lock_serves_the_next_call() {
        let folder = tempfile::tempdir().expect("a folder");
        let store = SqliteStore::open(folder.path().join("calls.db")).expect("a store");
        poison(&store.connection);
        assert_serves(&store);
    }

    /// As happens to a host while another makes sure that the tables are there.
    #[test]
    fn whoever_opens_waits_for_whoever_writes() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("calls.db");
        let (one, other) = (Connection::open(&path).expect("new"), Connection::open(&path).expect("new"));
        one.execute_batch("CREATE TABLE call (id TEXT); BEGIN IMMEDIATE").expect("a transaction");
        thread::scope(|scope| {
            let opened = scope.spawn(move || write_ahead(&other));
            thread::sleep(10 * PAUSE);
            one.execute_batch("COMMIT").expect("nobody else writes");
            opened.join().expect("no panic").expect("a log of changes");
        });
    }
}
