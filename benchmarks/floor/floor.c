/* SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The least work that a set of training chips takes, in one thread and without Python:
 * the scene is decoded once, labels are burnt once, every chip is encoded once, its files are made.
 *
 *   floor SCENE.tif POLYGONS.bin CRS.txt FOLDER tiff|png|jpeg none|mask|voc TILE STRIDE
 *
 * Encoders get the settings of Chipsmith's own chips, so that the compressed bytes are the same.
 * There is no plan, no statistics, no index file, no check and no choice: what an exporter needs
 * beyond this program is what it costs. See ../README.md.
 */
#include <fcntl.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#include <jpeglib.h>
#include <tiffio.h>
#include <zlib.h>

enum { BANDS = 3, BAND_ROWS = 512, JPEG_QUALITY = 90, MAX_CROSSINGS = 256, MAX_CLIPPED = 256 };
enum codec { TIFF_CHIPS, PNG_CHIPS, JPEG_CHIPS };
enum labels { NO_LABELS, MASK, VOC };

static void require(int condition, const char *what)
{
    if (!condition) {
        fprintf(stderr, "floor: %s\n", what);
        exit(1);
    }
}

static void *allocated(size_t bytes)
{
    void *memory = calloc(1, bytes);
    require(memory != NULL, "no memory");
    return memory;
}

/* ---- the scene: bands of rows, each decoded once ---- */

struct scene {
    TIFF *file;
    uint32_t width, height, block_width, block_height;
    uint8_t *block;
    double left, top, cell;
};

static struct scene open_scene(const char *path)
{
    struct scene scene = {0};
    uint16_t bands, bits, layout, count;
    double *values;
    TIFFSetWarningHandler(NULL); /* it does not know the tags of GeoTIFF */
    scene.file = TIFFOpen(path, "rm"); /* without mapping the file into memory, as GDAL reads it */
    require(scene.file != NULL, "the scene cannot be opened");
    TIFFGetField(scene.file, TIFFTAG_IMAGEWIDTH, &scene.width);
    TIFFGetField(scene.file, TIFFTAG_IMAGELENGTH, &scene.height);
    TIFFGetField(scene.file, TIFFTAG_SAMPLESPERPIXEL, &bands);
    TIFFGetField(scene.file, TIFFTAG_BITSPERSAMPLE, &bits);
    TIFFGetField(scene.file, TIFFTAG_PLANARCONFIG, &layout);
    require(bands == BANDS && bits == 8 && layout == PLANARCONFIG_CONTIG, "the scene is not 3 x uint8 by pixel");
    if (TIFFIsTiled(scene.file)) {
        TIFFGetField(scene.file, TIFFTAG_TILEWIDTH, &scene.block_width);
        TIFFGetField(scene.file, TIFFTAG_TILELENGTH, &scene.block_height);
    } else {
        scene.block_width = scene.width;
        TIFFGetFieldDefaulted(scene.file, TIFFTAG_ROWSPERSTRIP, &scene.block_height);
    }
    require(BAND_ROWS % scene.block_height == 0, "blocks do not fill a band of rows");
    scene.block = allocated((size_t)scene.block_width * scene.block_height * BANDS);
    require(TIFFGetField(scene.file, 33550, &count, &values) && count == 3, "no pixel scale");
    scene.cell = values[0];
    require(TIFFGetField(scene.file, 33922, &count, &values) && count == 6, "no tie point");
    scene.left = values[3];
    scene.top = values[4];
    return scene;
}

/* Decode the rows from `y` on, at most BAND_ROWS, to `rows`; return how many. */
static uint32_t decode_band(struct scene *scene, uint32_t y, uint8_t *rows)
{
    uint32_t count = scene->height - y < BAND_ROWS ? scene->height - y : BAND_ROWS;
    size_t pitch = (size_t)scene->width * BANDS;
    for (uint32_t top = y; top < y + count; top += scene->block_height) {
        uint8_t *target = rows + (top - y) * pitch;
        uint32_t lines = y + count - top < scene->block_height ? y + count - top : scene->block_height;
        if (!TIFFIsTiled(scene->file)) {
            require(TIFFReadEncodedStrip(scene->file, TIFFComputeStrip(scene->file, top, 0), target, lines * pitch) > 0,
                    "a strip cannot be decoded");
            continue;
        }
        for (uint32_t left = 0; left < scene->width; left += scene->block_width) {
            uint32_t columns = scene->width - left < scene->block_width ? scene->width - left : scene->block_width;
            require(TIFFReadTile(scene->file, scene->block, left, top, 0, 0) > 0, "a tile cannot be decoded");
            for (uint32_t line = 0; line < lines; line++)
                memcpy(target + line * pitch + (size_t)left * BANDS,
                       scene->block + (size_t)line * scene->block_width * BANDS, (size_t)columns * BANDS);
        }
    }
    return count;
}

/* ---- polygons: one ring each, in pixels of the scene ---- */

struct polygon {
    int32_t value, count;
    const double *points;
    double x_min, y_min, x_max, y_max;
};

struct polygons {
    int32_t count;
    struct polygon *items;
};

static struct polygons read_polygons(const char *path)
{
    struct polygons all = {0};
    FILE *file = fopen(path, "rb");
    require(file != NULL && fread(&all.count, sizeof all.count, 1, file) == 1, "the polygons cannot be read");
    all.items = allocated(sizeof *all.items * (size_t)all.count);
    for (int32_t i = 0; i < all.count; i++) {
        struct polygon *one = all.items + i;
        double *points;
        require(fread(&one->value, 4, 1, file) == 1 && fread(&one->count, 4, 1, file) == 1, "polygons are cut short");
        points = allocated(sizeof *points * 2 * (size_t)one->count);
        require(fread(points, 16, (size_t)one->count, file) == (size_t)one->count, "polygons are cut short");
        one->points = points;
        one->x_min = one->x_max = points[0];
        one->y_min = one->y_max = points[1];
        for (int32_t k = 1; k < one->count; k++) {
            one->x_min = fmin(one->x_min, points[2 * k]);
            one->x_max = fmax(one->x_max, points[2 * k]);
            one->y_min = fmin(one->y_min, points[2 * k + 1]);
            one->y_max = fmax(one->y_max, points[2 * k + 1]);
        }
    }
    fclose(file);
    return all;
}

static int ascending(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

/* Burn the pixels whose centres lie in polygons, in the order of the layer, into rows y to y + count. */
static void burn(const struct polygons *all, uint8_t *mask, uint32_t width, uint32_t y, uint32_t count)
{
    memset(mask, 0, (size_t)width * count);
    for (int32_t i = 0; i < all->count; i++) {
        const struct polygon *one = all->items + i;
        int first, last;
        if (one->y_max <= y || one->y_min >= y + count)
            continue;
        first = (int)fmax(y, floor(one->y_min));
        last = (int)fmin(y + count - 1, floor(one->y_max));
        for (int row = first; row <= last; row++) {
            double crossings[MAX_CROSSINGS], centre = row + 0.5;
            int found = 0;
            for (int32_t k = 0; k + 1 < one->count; k++) {
                double xa = one->points[2 * k], ya = one->points[2 * k + 1];
                double xb = one->points[2 * k + 2], yb = one->points[2 * k + 3];
                if ((ya <= centre) != (yb <= centre)) {
                    require(found < MAX_CROSSINGS, "a polygon crosses a row too often");
                    crossings[found++] = xa + (centre - ya) * (xb - xa) / (yb - ya);
                }
            }
            qsort(crossings, (size_t)found, sizeof *crossings, ascending);
            for (int k = 0; k + 1 < found; k += 2) {
                double start = fmax(0, floor(crossings[k] + 0.5));
                double end = fmin(width, floor(crossings[k + 1] + 0.5));
                if (end > start)
                    memset(mask + (size_t)(row - (int)y) * width + (size_t)start, one->value, (size_t)(end - start));
            }
        }
    }
}

/* ---- files ---- */

static uint8_t *joined, *packed, *lines;
static size_t packed_room;
static long long files_made, bytes_made;

static void write_file(const char *path, const void *head, size_t head_bytes, const void *body, size_t body_bytes)
{
    struct iovec parts[2] = {{(void *)head, head_bytes}, {(void *)body, body_bytes}};
    int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0666);
    require(file >= 0, "a file cannot be made");
    require(writev(file, parts, 2) == (ssize_t)(head_bytes + body_bytes), "a file cannot be written");
    close(file);
    files_made++;
    bytes_made += (long long)(head_bytes + body_bytes);
}

/* True where few words of four bytes consist of one byte: then Huffman codes alone do (core/chips/deflate.py). */
static int has_few_runs(const uint8_t *lines, size_t line_bytes, size_t count)
{
    size_t words = 0, alike = 0;
    for (size_t line = 0; line < count; line += 8)
        for (size_t at = 0; at + 4 <= line_bytes; at += 4) {
            const uint8_t *p = lines + line * line_bytes + at;
            alike += p[0] == p[1] && p[0] == p[2] && p[0] == p[3];
            words++;
        }
    return (double)alike < 0.025 * (double)(words ? words : 1);
}

/* Images go through a search for runs at most, class values through a light search. */
static size_t deflated(const uint8_t *lines, size_t line_bytes, size_t count, int is_label)
{
    static z_stream streams[2];
    static int is_ready[2];
    z_stream *stream = streams + is_label;
    if (!is_ready[is_label]) {
        int made = is_label ? deflateInit(stream, 1) : deflateInit2(stream, 1, Z_DEFLATED, 15, 9, Z_RLE);
        require(made == Z_OK, "zlib fails");
        is_ready[is_label] = 1;
    } else
        deflateReset(stream);
    if (!is_label)
        require(deflateParams(stream, 1, has_few_runs(lines, line_bytes, count) ? Z_HUFFMAN_ONLY : Z_RLE) == Z_OK,
                "zlib fails");
    stream->next_in = (uint8_t *)lines;
    stream->avail_in = (uInt)(line_bytes * count);
    stream->next_out = packed;
    stream->avail_out = (uInt)packed_room;
    require(deflate(stream, Z_FINISH) == Z_STREAM_END, "zlib fails");
    return packed_room - stream->avail_out;
}

/* One chip's place: its first pixel in the scene. */
struct place {
    const struct scene *scene;
    uint32_t x, y, tile;
};

static double place_left(const struct place *at) { return at->scene->left + at->x * at->scene->cell; }
static double place_top(const struct place *at) { return at->scene->top - at->y * at->scene->cell; }

/* ---- GeoTIFF: one strip, DEFLATE, predictor 2 for images ---- */

static uint8_t *put(uint8_t *at, const void *value, size_t bytes)
{
    memcpy(at, value, bytes);
    return at + bytes;
}

static uint8_t *put_entry(uint8_t *at, uint16_t tag, uint16_t type, uint32_t count, uint32_t value)
{
    at = put(put(at, &tag, 2), &type, 2);
    return put(put(at, &count, 4), &value, 4);
}

static size_t tiff_header(uint8_t *head, const struct place *at, int bands, size_t body_bytes)
{
    enum { SHORT = 3, LONG = 4, DOUBLE = 12, ENTRIES = 15 };
    const uint32_t values_at = 8 + 2 + ENTRIES * 12 + 4, bits_at = values_at, scale_at = bits_at + 8;
    const uint32_t tie_at = scale_at + 24, keys_at = tie_at + 48, data_at = keys_at + 32;
    const uint16_t bits[4] = {8, 8, 8, 0}, entries = ENTRIES;
    const uint16_t keys[16] = {1, 1, 0, 3, 1024, 0, 1, 1, 1025, 0, 1, 1, 3072, 0, 1, 32633};
    const double scale[3] = {at->scene->cell, at->scene->cell, 0};
    const double tie[6] = {0, 0, 0, place_left(at), place_top(at), 0};
    const uint32_t next = 0;
    uint8_t *p = put(head, "II*\0\10\0\0\0", 8);
    p = put(p, &entries, 2);
    p = put_entry(p, 256, SHORT, 1, at->tile);
    p = put_entry(p, 257, SHORT, 1, at->tile);
    p = put_entry(p, 258, SHORT, (uint32_t)bands, bands == 1 ? 8 : bits_at);
    p = put_entry(p, 259, SHORT, 1, 8);
    p = put_entry(p, 262, SHORT, 1, bands == 1 ? 1 : 2);
    p = put_entry(p, 273, LONG, 1, data_at);
    p = put_entry(p, 277, SHORT, 1, (uint32_t)bands);
    p = put_entry(p, 278, SHORT, 1, at->tile);
    p = put_entry(p, 279, LONG, 1, (uint32_t)body_bytes);
    p = put_entry(p, 284, SHORT, 1, 1);
    p = put_entry(p, 317, SHORT, 1, bands == 1 ? 1 : 2);
    p = put_entry(p, 339, SHORT, 1, 1);
    p = put_entry(p, 33550, DOUBLE, 3, scale_at);
    p = put_entry(p, 33922, DOUBLE, 6, tie_at);
    p = put_entry(p, 34735, SHORT, 16, keys_at);
    p = put(p, &next, 4);
    p = put(put(put(put(p, bits, 8), scale, 24), tie, 48), keys, 32);
    return (size_t)(p - head);
}

static void write_tiff(const char *path, const uint8_t *rows, size_t pitch, int bands, const struct place *at)
{
    size_t line = (size_t)at->tile * (size_t)bands, bytes;
    uint8_t head[512];
    for (uint32_t y = 0; y < at->tile; y++) {
        const uint8_t *from = rows + y * pitch;
        uint8_t *to = lines + y * line;
        if (bands == 1) {
            memcpy(to, from, line);
            continue;
        }
        memcpy(to, from, BANDS);
        for (size_t i = BANDS; i < line; i++)
            to[i] = (uint8_t)(from[i] - from[i - BANDS]);
    }
    bytes = deflated(lines, line, at->tile, bands == 1);
    write_file(path, head, tiff_header(head, at, bands, bytes), packed, bytes);
}

/* ---- PNG and JPEG, with a world file and the CRS beside them ---- */

static const char *crs;

static void write_beside(const char *path, const struct place *at)
{
    char name[4096], text[8192];
    double cell = at->scene->cell;
    size_t stem = strlen(path) - 3;
    int bytes;
    /* first and last letter of the extension, and a w */
    snprintf(name, sizeof name, "%.*s%c%cw", (int)stem, path, path[stem], path[stem + 2]);
    bytes = snprintf(text, sizeof text, "%.15g\n0.0\n0.0\n%.15g\n%.15g\n%.15g\n", cell, -cell,
                     place_left(at) + cell / 2, place_top(at) - cell / 2);
    write_file(name, text, (size_t)bytes, NULL, 0);
    snprintf(name, sizeof name, "%s.aux.xml", path);
    bytes = snprintf(text, sizeof text,
                     "<PAMDataset>\n  <SRS>%s</SRS>\n  <GeoTransform>%.15g, %.15g, 0.0, %.15g, 0.0, %.15g"
                     "</GeoTransform>\n</PAMDataset>\n",
                     crs, place_left(at), cell, place_top(at), -cell);
    write_file(name, text, (size_t)bytes, NULL, 0);
}

static uint8_t *put_big(uint8_t *at, uint32_t value)
{
    uint8_t bytes[4] = {(uint8_t)(value >> 24), (uint8_t)(value >> 16), (uint8_t)(value >> 8), (uint8_t)value};
    return put(at, bytes, 4);
}

static uint8_t *put_chunk(uint8_t *at, const char *kind, const uint8_t *data, size_t bytes)
{
    uint8_t *body = put_big(at, (uint32_t)bytes);
    at = put(put(body, kind, 4), data, bytes);
    return put_big(at, (uint32_t)crc32(0, body, (uInt)bytes + 4));
}

/* Images through the Average filter, class values unfiltered. */
static void write_png(const char *path, const uint8_t *rows, size_t pitch, int bands, const struct place *at)
{
    size_t line = (size_t)at->tile * (size_t)bands, bytes;
    uint8_t about[13], *p;
    for (uint32_t y = 0; y < at->tile; y++) {
        const uint8_t *from = rows + y * pitch, *up = from - pitch;
        uint8_t *to = lines + y * (line + 1);
        *to++ = bands == 1 ? 0 : 3;
        if (bands == 1) {
            memcpy(to, from, line);
            continue;
        }
        for (size_t i = 0; i < BANDS; i++)
            to[i] = (uint8_t)(from[i] - (y ? up[i] / 2 : 0));
        if (y)
            for (size_t i = BANDS; i < line; i++)
                to[i] = (uint8_t)(from[i] - ((from[i - BANDS] + up[i]) >> 1));
        else
            for (size_t i = BANDS; i < line; i++)
                to[i] = (uint8_t)(from[i] - (from[i - BANDS] >> 1));
    }
    bytes = deflated(lines, line + 1, at->tile, bands == 1);
    put_big(put_big(about, at->tile), at->tile);
    memcpy(about + 8, bands == 1 ? "\10\0\0\0\0" : "\10\2\0\0\0", 5);
    p = put(joined, "\211PNG\r\n\032\n", 8);
    p = put_chunk(p, "IHDR", about, sizeof about);
    p = put_chunk(p, "IDAT", packed, bytes);
    p = put_chunk(p, "IEND", about, 0);
    write_file(path, joined, (size_t)(p - joined), NULL, 0);
    write_beside(path, at);
}

static void write_jpeg(const char *path, const uint8_t *rows, size_t pitch, const struct place *at)
{
    static struct jpeg_compress_struct coder;
    static struct jpeg_error_mgr errors;
    static int is_ready;
    unsigned char *target = packed;
    unsigned long bytes = packed_room;
    if (!is_ready) {
        coder.err = jpeg_std_error(&errors);
        jpeg_create_compress(&coder);
        is_ready = 1;
    }
    jpeg_mem_dest(&coder, &target, &bytes);
    coder.image_width = coder.image_height = at->tile;
    coder.input_components = BANDS;
    coder.in_color_space = JCS_RGB;
    jpeg_set_defaults(&coder);
    jpeg_set_quality(&coder, JPEG_QUALITY, TRUE);
    jpeg_start_compress(&coder, TRUE);
    while (coder.next_scanline < at->tile) {
        JSAMPROW row = (JSAMPROW)(rows + coder.next_scanline * pitch);
        jpeg_write_scanlines(&coder, &row, 1);
    }
    jpeg_finish_compress(&coder);
    require(target == packed, "a JPEG is larger than its pixels");
    write_file(path, packed, bytes, NULL, 0);
    write_beside(path, at);
}

/* ---- boxes ---- */

/* Cut a ring at one line, keeping what is on the side `keep` of `limit` along `axis`; exact for convex rings. */
static int cut(const double *in, int count, double *out, int axis, double limit, int keep)
{
    int made = 0;
    for (int k = 0; k < count; k++) {
        const double *a = in + 2 * k, *b = in + 2 * ((k + 1) % count);
        int a_in = keep * (a[axis] - limit) >= 0, b_in = keep * (b[axis] - limit) >= 0;
        require(made + 2 < MAX_CLIPPED, "a clipped ring has too many corners");
        if (a_in) {
            memcpy(out + 2 * made, a, 16);
            made++;
        }
        if (a_in != b_in) {
            double share = (limit - a[axis]) / (b[axis] - a[axis]);
            out[2 * made + axis] = limit;
            out[2 * made + 1 - axis] = a[1 - axis] + share * (b[1 - axis] - a[1 - axis]);
            made++;
        }
    }
    return made;
}

/* Set `box` to the bounds of the part of a polygon inside the chip; return whether there is any. */
static int clipped_box(const struct polygon *one, const struct place *at, double box[4])
{
    double x = at->x, y = at->y, x_end = x + at->tile, y_end = y + at->tile;
    if (one->x_min >= x && one->y_min >= y && one->x_max <= x_end && one->y_max <= y_end) {
        box[0] = one->x_min, box[1] = one->y_min, box[2] = one->x_max, box[3] = one->y_max;
    } else {
        double a[2 * MAX_CLIPPED], b[2 * MAX_CLIPPED];
        int count = cut(one->points, one->count - 1, a, 0, x, 1);
        count = cut(a, count, b, 0, x_end, -1);
        count = cut(b, count, a, 1, y, 1);
        count = cut(a, count, b, 1, y_end, -1);
        if (count < 3)
            return 0;
        box[0] = box[2] = b[0], box[1] = box[3] = b[1];
        for (int k = 1; k < count; k++) {
            box[0] = fmin(box[0], b[2 * k]), box[2] = fmax(box[2], b[2 * k]);
            box[1] = fmin(box[1], b[2 * k + 1]), box[3] = fmax(box[3], b[2 * k + 1]);
        }
    }
    if (box[2] <= box[0] || box[3] <= box[1])
        return 0;
    box[0] -= x, box[2] -= x, box[1] -= y, box[3] -= y;
    return 1;
}

static void write_voc(const char *path, const char *image, const struct polygons *all, const int32_t *near, int count,
                      const struct place *at)
{
    static char text[1 << 20];
    char *end = text + sizeof text, *p = text;
    p += snprintf(p, (size_t)(end - p),
                  "<?xml version=\"1.0\"?>\n<annotation>\n    <filename>%s</filename>\n    <source>\n"
                  "        <annotation>Chipsmith</annotation>\n    </source>\n    <size>\n        <width>%u</width>\n"
                  "        <height>%u</height>\n        <depth>%d</depth>\n    </size>\n",
                  image, at->tile, at->tile, BANDS);
    for (int k = 0; k < count; k++) {
        const struct polygon *one = all->items + near[k];
        double box[4];
        if (!clipped_box(one, at, box))
            continue;
        require(end - p > 1024, "a chip has too many objects");
        p += snprintf(p, (size_t)(end - p),
                      "    <object>\n        <name>%d</name>\n        <bndbox>\n            <xmin>%.2f</xmin>\n"
                      "            <ymin>%.2f</ymin>\n            <xmax>%.2f</xmax>\n            <ymax>%.2f</ymax>\n"
                      "        </bndbox>\n    </object>\n",
                      one->value, box[0], box[1], box[2], box[3]);
    }
    p += snprintf(p, (size_t)(end - p), "</annotation>\n");
    write_file(path, text, (size_t)(p - text), NULL, 0);
}

/* Sort the polygons that meet a row of chips by column: place in `near` of each column's first in `starts`. */
static int32_t *by_column(const struct polygons *all, uint32_t y, uint32_t tile, uint32_t stride, int columns,
                          int32_t *starts)
{
    static int32_t *near;
    static size_t room;
    memset(starts, 0, sizeof *starts * ((size_t)columns + 2));
    for (int pass = 0; pass < 2; pass++) {
        for (int32_t i = 0; i < all->count; i++) {
            const struct polygon *one = all->items + i;
            int first, last;
            if (one->y_max <= y || one->y_min >= y + tile)
                continue;
            first = one->x_min < tile ? 0 : (int)floor((one->x_min - tile) / stride) + 1;
            last = (int)ceil(one->x_max / stride) - 1;
            for (int column = first; column <= last && column < columns; column++)
                if (pass == 0)
                    starts[column + 2]++;
                else
                    near[starts[column + 1]++] = i;
        }
        if (pass == 0) {
            for (int column = 0; column < columns; column++)
                starts[column + 2] += starts[column + 1];
            if ((size_t)starts[columns + 1] > room) {
                room = 2 * (size_t)starts[columns + 1];
                near = realloc(near, room * sizeof *near);
                require(near != NULL, "no memory");
            }
        }
    }
    return near;
}

/* ---- the run ---- */

static char *read_text(const char *path)
{
    FILE *file = fopen(path, "rb");
    char *text = allocated(1 << 16);
    require(file != NULL && fread(text, 1, (1 << 16) - 1, file) > 0, "the CRS cannot be read");
    fclose(file);
    return text;
}

static void write_image(enum codec codec, const char *path, const uint8_t *rows, size_t pitch, const struct place *at)
{
    if (codec == TIFF_CHIPS)
        write_tiff(path, rows, pitch, BANDS, at);
    else if (codec == PNG_CHIPS)
        write_png(path, rows, pitch, BANDS, at);
    else
        write_jpeg(path, rows, pitch, at);
}

int main(int count, char **arguments)
{
    static const char *extensions[] = {"tif", "png", "jpg"};
    require(count == 9, "floor SCENE POLYGONS CRS FOLDER tiff|png|jpeg none|mask|voc TILE STRIDE");
    const char *folder = arguments[4];
    enum codec codec = arguments[5][0] == 't' ? TIFF_CHIPS : arguments[5][0] == 'p' ? PNG_CHIPS : JPEG_CHIPS;
    enum labels labels = arguments[6][0] == 'n' ? NO_LABELS : arguments[6][0] == 'm' ? MASK : VOC;
    uint32_t tile = (uint32_t)atoi(arguments[7]), stride = (uint32_t)atoi(arguments[8]);
    struct scene scene = open_scene(arguments[1]);
    struct polygons all = labels == NO_LABELS ? (struct polygons){0} : read_polygons(arguments[2]);
    crs = read_text(arguments[3]);
    require((scene.width - tile) % stride == 0 && (scene.height - tile) % stride == 0, "chips do not fill the scene");

    int columns = (int)((scene.width - tile) / stride) + 1;
    size_t pitch = (size_t)scene.width * BANDS;
    uint8_t *rows = allocated(pitch * (tile + BAND_ROWS)), *mask = allocated((size_t)scene.width * (tile + BAND_ROWS));
    int32_t *starts = allocated(sizeof *starts * ((size_t)columns + 2));
    packed_room = 2 * (size_t)tile * tile * BANDS + 65536;
    packed = allocated(packed_room);
    joined = allocated(packed_room + 65536);
    lines = allocated((size_t)tile * ((size_t)tile * BANDS + 1));
    char path[4096], name[64];
    for (const char **part = (const char *[]){"", "/images", "/labels", NULL}; *part; part++) {
        snprintf(path, sizeof path, "%s%s", folder, *part);
        mkdir(path, 0777);
    }

    uint32_t base = 0, held = 0;
    long long number = 0;
    for (uint32_t y = 0; y + tile <= scene.height; y += stride) {
        while (base + held < y + tile) {
            uint32_t kept = base + held > y ? base + held - y : 0, made;
            memmove(rows, rows + (held - kept) * pitch, kept * pitch);
            memmove(mask, mask + (size_t)(held - kept) * scene.width, (size_t)kept * scene.width);
            base += held - kept;
            made = decode_band(&scene, base + kept, rows + kept * pitch);
            if (labels == MASK)
                burn(&all, mask + (size_t)kept * scene.width, scene.width, base + kept, made);
            held = kept + made;
        }
        const int32_t *near = labels == VOC ? by_column(&all, y, tile, stride, columns, starts) : NULL;
        for (int column = 0; column < columns; column++, number++) {
            struct place at = {&scene, (uint32_t)column * stride, y, tile};
            snprintf(name, sizeof name, "%012lld.%s", number, extensions[codec]);
            snprintf(path, sizeof path, "%s/images/%s", folder, name);
            write_image(codec, path, rows + (y - base) * pitch + (size_t)at.x * BANDS, pitch, &at);
            if (labels == MASK) {
                const uint8_t *values = mask + (size_t)(y - base) * scene.width + at.x;
                snprintf(path, sizeof path, "%s/labels/%012lld.%s", folder, number, codec == TIFF_CHIPS ? "tif" : "png");
                if (codec == TIFF_CHIPS)
                    write_tiff(path, values, scene.width, 1, &at);
                else
                    write_png(path, values, scene.width, 1, &at);
            } else if (labels == VOC) {
                snprintf(path, sizeof path, "%s/labels/%012lld.xml", folder, number);
                write_voc(path, name, &all, near + starts[column], starts[column + 1] - starts[column], &at);
            }
        }
    }
    printf("{\"chips\": %lld, \"files\": %lld, \"bytes\": %lld}\n", number, files_made, bytes_made);
    return 0;
}
