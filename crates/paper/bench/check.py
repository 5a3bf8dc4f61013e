"""Asks qpdf, pdfinfo and pdfua about one document of each kind; `cargo xtask paper` calls it."""
import os
import pathlib
import subprocess
import sys
import tempfile

failed = 0
with tempfile.TemporaryDirectory() as folder:
    subprocess.run([os.environ["KITH_BENCH_PROGRAM"], folder], check=True)
    pdfua = pathlib.Path(sys.executable).parent / "pdfua"
    for file in sorted(pathlib.Path(folder).glob("*.pdf")):
        info = subprocess.run(["pdfinfo", file], capture_output=True, text=True, check=True).stdout
        tagged = any(it.split() == ["Tagged:", "yes"] for it in info.splitlines())
        fonts = subprocess.run(["pdffonts", file], capture_output=True, text=True, check=True).stdout.splitlines()[2:]
        embedded = bool(fonts) and all(it.split()[-5] == "yes" for it in fonts)
        sound = subprocess.run(["qpdf", "--check", file], capture_output=True).returncode == 0
        checked = subprocess.run([pdfua, "check", file], capture_output=True, text=True)
        fine = tagged and embedded and sound and checked.returncode == 0
        print(f"{file.name}: tagged {tagged}, fonts embedded {embedded}, qpdf {sound}, pdfua {checked.returncode == 0}")
        if not fine:
            failed += 1
            print(checked.stdout)
sys.exit(1 if failed else 0)
