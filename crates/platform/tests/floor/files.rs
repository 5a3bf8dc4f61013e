//! Files people hand in: kept whole, apart by host, and gone when nobody names them.

use platform::blobs::{self, BlobError, BlobName, Blobs, MIGRATIONS};
use platform::testing::{Fresh, context, host, migrated};
use platform::{Context, audit};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

async fn houses() -> Vec<(Fresh, Blobs)> {
    let all = migrated(&[audit::MIGRATIONS, MIGRATIONS].concat()).await;
    let with_folder = |fresh: Fresh| {
        let blobs = Blobs::open(&fresh.folder().join("files")).expect("the folder is made");
        (fresh, blobs)
    };
    all.into_iter().map(with_folder).collect()
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut out = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() { out.extend(files(&path)) } else { out.push(path) }
    }
    out
}

#[tokio::test]
async fn a_file_comes_back_as_it_was_and_is_one_hosts_alone() {
    for (fresh, blobs) in houses().await {
        let name = blobs.put(host(1), b"an order".to_vec()).await.expect("it is kept");
        assert_eq!(blobs.put(host(1), b"an order".to_vec()).await.expect("it is kept"), name);
        assert_eq!(blobs.get(host(1), &name).await.expect("it is read").as_deref(), Some(b"an order".as_slice()));
        assert_eq!(blobs.get(host(2), &name).await.expect("it is asked"), None);
        assert_eq!(files(&fresh.folder().join("files")).len(), 1);
        assert!(blobs.remove(host(1), &name).await.expect("it goes"));
        assert!(!blobs.remove(host(1), &name).await.expect("it went"));
        assert_eq!(blobs.get(host(1), &name).await.expect("it is asked"), None);
    }
}

#[tokio::test]
async fn a_spoiled_file_is_noticed_and_healed_by_handing_it_in_again() {
    for (fresh, blobs) in houses().await {
        let name = blobs.put(host(1), b"an order".to_vec()).await.expect("it is kept");
        fs::write(&files(&fresh.folder().join("files"))[0], b"another order").expect("our file");
        assert!(matches!(blobs.get(host(1), &name).await, Err(BlobError::Damaged(it)) if it == name));
        blobs.put(host(1), b"an order".to_vec()).await.expect("it is kept");
        assert!(blobs.get(host(1), &name).await.expect("it is read").is_some());
    }
}

#[tokio::test]
async fn the_last_row_to_let_go_says_so() {
    for (fresh, blobs) in houses().await {
        let name = blobs.put(host(1), b"an order".to_vec()).await.expect("it is kept");
        let mut tx = fresh.db.write(context()).await.expect("a transaction");
        let one = blobs::record(&mut tx, &name, 8, "Application/PDF", "../Order 7.pdf").await.expect("a row");
        let two = blobs::record(&mut tx, &name, 8, "nonsense", "order.pdf").await.expect("a row");
        assert_eq!((one.media_type.as_str(), one.original_name.as_str()), ("application/pdf", "Order 7.pdf"));
        assert_eq!(two.media_type, "application/octet-stream");
        assert_eq!(blobs::find(&mut tx, one.id).await.expect("it is asked"), Some(one.clone()));
        assert_eq!(blobs::let_go(&mut tx, one.id).await.expect("it goes"), None);
        assert_eq!(blobs::let_go(&mut tx, one.id).await.expect("it went"), None);
        assert_eq!(blobs::let_go(&mut tx, two.id).await.expect("it goes"), Some(name));
    }
}

#[tokio::test]
async fn a_host_does_not_find_anothers_file() {
    for (fresh, blobs) in houses().await {
        let name = blobs.put(host(1), b"an order".to_vec()).await.expect("it is kept");
        let mut tx = fresh.db.write(context()).await.expect("a transaction");
        let blob = blobs::record(&mut tx, &name, 8, "application/pdf", "order.pdf").await.expect("a row");
        tx.audit(audit::Line::new("handed in", "blob", blob.id)).await.expect("a line");
        tx.commit().await.expect("it commits");
        let stranger = Context { host: host(2), ..context() };
        let mut tx = fresh.db.write(stranger).await.expect("a transaction");
        assert_eq!(blobs::find(&mut tx, blob.id).await.expect("it is asked"), None);
        assert_eq!(blobs::let_go(&mut tx, blob.id).await.expect("it is asked"), None);
    }
}

#[tokio::test]
async fn what_nobody_names_goes_after_a_day() {
    for (fresh, blobs) in houses().await {
        let named = blobs.put(host(1), b"named".to_vec()).await.expect("it is kept");
        let lost = blobs.put(host(1), b"lost".to_vec()).await.expect("it is kept");
        let young = blobs.put(host(1), b"young".to_vec()).await.expect("it is kept");
        for path in files(&fresh.folder().join("files")) {
            let digits = path.to_string_lossy().replace('/', "");
            let age = if digits.ends_with(young.as_str()) { 1 } else { 25 };
            let at = std::time::SystemTime::UNIX_EPOCH + Duration::from_micros(context().now.micros().unsigned_abs())
                - Duration::from_secs(age * 60 * 60);
            fs::File::open(&path).and_then(|file| file.set_modified(at)).expect("our file");
        }
        let mut tx = fresh.db.write(context()).await.expect("a transaction");
        blobs::record(&mut tx, &named, 5, "text/plain", "a.txt").await.expect("a row");
        assert_eq!(blobs.sweep(&mut tx).await.expect("it sweeps"), 1);
        let there = async |name: &BlobName| blobs.get(host(1), name).await.expect("it is asked").is_some();
        assert_eq!((there(&named).await, there(&lost).await, there(&young).await), (true, false, true));
    }
}
