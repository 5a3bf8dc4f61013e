"""Makes the fonts of documents from the fonts of pages: python assets/fonts.py ../web/assets/fonts assets/fonts

The pages' faces come as woff2, cut into slices by script; the typesetter reads TrueType and chooses one face a
family and weight. So the slices are unpacked and merged. Needs fonttools and brotli (PyPI).
"""
import glob
import sys
import tempfile

from fontTools.merge import Merger, Options
from fontTools.ttLib import TTFont

FACES = {
    "atkinson-400": ["atkinson-hyperlegible-next-latin-400.", "atkinson-hyperlegible-next-latin-ext-400."],
    "atkinson-700": ["atkinson-hyperlegible-next-latin-700.", "atkinson-hyperlegible-next-latin-ext-700."],
    "noto-400": [f"noto-sans-{it}-400." for it in ("vietnamese", "latin-ext", "greek", "cyrillic")],
    "noto-700": [f"noto-sans-{it}-700." for it in ("vietnamese", "latin-ext", "greek", "cyrillic")],
    "noto-arabic-400": ["noto-sans-arabic-arabic-400."],
    "noto-arabic-700": ["noto-sans-arabic-arabic-700."],
    "noto-bengali-400": ["noto-sans-bengali-bengali-400."],
    "noto-bengali-700": ["noto-sans-bengali-bengali-700."],
}
FAMILIES = {
    "atkinson": "Atkinson Hyperlegible Next",
    "noto": "Noto Sans",
    "noto-arabic": "Noto Sans Arabic",
    "noto-bengali": "Noto Sans Bengali",
}


def unpacked(path, folder):
    font = TTFont(path)
    font.flavor = None
    for table in ("meta", "DSIG", "STAT", "fvar", "avar", "gvar", "HVAR", "MVAR", "VDMX", "vhea", "vmtx", "BASE"):
        if table in font:
            del font[table]
    to = tempfile.NamedTemporaryFile(dir=folder, suffix=".ttf", delete=False).name
    font.save(to)
    return to


def without_marks(font):
    """Takes the combining marks from a face whose merged slices no longer place them: a letter with one then comes
    whole from the next face, with the mark above the letter and not beside it."""
    for table in font["cmap"].tables:
        for point in [it for it in table.cmap if 0x300 <= it <= 0x36F]:
            del table.cmap[point]


def make(name, starts, source, target):
    with tempfile.TemporaryDirectory() as folder:
        parts = [unpacked(it, folder) for start in starts for it in sorted(glob.glob(f"{source}/{start}*.woff2"))]
        assert parts, starts
        font = Merger(Options()).merge(parts) if len(parts) > 1 else TTFont(parts[0])
        stem, weight = name.rsplit("-", 1)
        if stem == "atkinson":
            without_marks(font)
        style = "Bold" if weight == "700" else "Regular"
        for record in list(font["name"].names):
            if record.nameID in (16, 17, 21, 22, 25):
                font["name"].names.remove(record)
        for number, text in ((1, FAMILIES[stem]), (2, style), (4, f"{FAMILIES[stem]} {style}")):
            font["name"].setName(text, number, 3, 1, 0x409)
        font["OS/2"].usWeightClass = int(weight)
        font["head"].created = font["head"].modified = 0
        font.recalcTimestamp = False
        font.save(f"{target}/{name}.ttf")
        print(name, len(font.getBestCmap()), "characters")


for name, starts in FACES.items():
    make(name, starts, sys.argv[1], sys.argv[2])
