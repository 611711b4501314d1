<?xml version='1.0' encoding='utf-8'?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
    <context>
        <name>Algorithms</name>
        <message>
            <source>A feature counts in a chip if at least this share of its area (0 to 1) lies in it. Not for class rasters.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>A label lies in each chip that it was exported with, so overlapping chips give overlapping labels; regions of class masks can be united.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Additional image</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>As the class field. Its classes must be among those of the labels. Without one, all instances are of class 1, or of the only class there is.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Bands</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Bands of the image to write, in this order; all if none is given. Not for the additional image.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Blacken around features</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Buffer radius</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Cell size</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Checks that a dataset is whole and that trainers can read it.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Chip format</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Chips</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Chips must say where they lie on the map: in the file itself, or by a world file or .aux.xml beside it. Chips of PIXEL_SPACE do not.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Chips of one size</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Chips with a larger share are left out, and always those without any data.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Chipsmith needs the Python package shapely, version 2 or later; install it into the Python of QGIS (for example with: python3 -m pip install --user "shapely&gt;=2") and start QGIS again.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Class field</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Class name field</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Columns from one chip to the next; 0 means the tile width (no overlap).</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Creation options</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Cut each image of the collection for itself</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Cuts image chips with labels from a raster and a layer of features or classes.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Each on its own grid, with one numbering over all.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Each position gives chips at 0 and every multiple of this angle below 360, about the same centre, counter-clockwise; labels turn with the pixels. 0 means no rotation.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Errors are what trainers fail at or learn wrongly; warnings are what is probably not meant, such as a class in very few chips. Whatever readers of such folders accept is no error.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Export training data for deep learning</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Extent</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Fail if the dataset is not valid</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>File format of the chips. TIFF and MRF take everything; PNG takes 1 to 4 bands of 8 or 16 bits; JPEG takes 1 or 3 bands of 8 bits, and its class labels are PNG.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Folder of the dataset</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Footprints</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>For Classified_Tiles and Export_Tiles: a second image, written to images2 on the grid of the first. For CycleGAN: the images of side B, on its own grid.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>For Labeled_Tiles, MultiLabeled_Tiles and Imagenet from features: chips of tile size centred on each feature; if not, chips are cropped to the feature's bounds, never larger than the tile.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>For Labeled_Tiles, MultiLabeled_Tiles and Imagenet: pixels outside what is labelled become 0.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>For Panoptic_Segmentation: each value is one object, 0 is background; all are of one class.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>For Panoptic_Segmentation: one feature an object; points and lines take the buffer radius.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>For another cell size, or an image that is not north-up: nearest, bilinear, cubic or average. Classes are always taken by nearest neighbour.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Further images of the collection</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Height of a chip.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>How chips are packed, NAME=VALUE separated by |. TIFF: COMPRESS (NONE, DEFLATE, LZW, ZSTD, LZMA, PACKBITS), PREDICTOR, ZLEVEL, ZSTD_LEVEL, LZMA_PRESET; PNG: ZLEVEL; JPEG: QUALITY. Left empty, what measures best: DEFLATE with run lengths, JPEG of quality 90.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>How labels are written.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>If not, only positions with at least one label become chips.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>If not, the algorithm ends normally and VALID is 0.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Image</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>In units of the features' CRS. Points and lines become polygons, polygons grow; points and lines need it for boxes and masks.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Instance class field</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Instances: features</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Instances: raster</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Integer field of class values, or text field: texts that are all whole numbers are the values, others are numbered 1 to n in sorted order. If none is given, a field called classvalue or value is used; without one, all features are one class. Features without a class are left out.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Label format</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Labels</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Labels come either from features in any CRS (polygons, or points and lines with a buffer radius), or from a class raster, of which each connected region of one class is an object.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Labels: class raster</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Labels: features</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Last row and column</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Load training data</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>MAP_SPACE: north-up in the image's CRS. PIXEL_SPACE: the file's own pixels, also without a CRS (features then lie at (x, -y), as QGIS shows the image); chips carry no georeference.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Made if it is missing. A dataset that is already there is only added to, never overwritten.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Mask polygons</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Most nodata in a chip (percent)</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Name of each class. If none is given, a field called classname, else the labels and colours of the layer's categories; else the class is called by its value.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Next start index</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Nothing is overwritten: to add to a dataset that is there, give the start index that the log of the last run names. Positions without a chip are counted by reason in the log.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Number of chips</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Number of chips with labels</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Number of errors</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Number of labels</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Number of objects</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Number of the first chip. To add to a dataset, at least its next index.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Number of warnings</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>One set of limits for all chips, from the exported part of the image without nodata, recorded in the dataset. JPEG of an image that is not 8-bit demands a stretch.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Only chips that lie completely inside the union of these polygons are written; any CRS.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Outline of each chip with its number, row, column, classes, objects and share of nodata.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Part of the image to cut, in any CRS, snapped outward to whole pixels.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Polygons, or points and lines with a buffer radius, in any CRS. Give these or a class raster.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Raster of class values, any CRS, grid and extent; 0 and nodata are background. Give this or features.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Reads a folder of training data, exported by Chipsmith or another tool, and makes a layer of the outlines of its chips and a layer of its labels: boxes, regions of class masks, objects of instance masks, or whole chips where the format labels these.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Reads all files of a folder of training data, exported by Chipsmith or another tool, in any of the ten metadata formats: index files, images (all pixels are decoded), labels, classes, statistics. Nothing in the folder is changed.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Reference system</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Regions of one class that overlap or touch in neighbouring chips become one region. For class masks only; the regions are held in memory.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Report</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Resampling of the image</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Rotation angle (degrees)</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Rows from one chip to the next; 0 means the tile height (no overlap).</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>SHIFT moves the last chips inward, PAD fills them up with nodata or 0, SKIP leaves them out. An image smaller than the tile is padded, or skipped.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Shows the chips and labels of an exported dataset on the map.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Side of a pixel of the chips, in units of the image's CRS; the image's own if not given.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Slides a window over the image and writes each position as a chip with its labels, in one of ten formats: boxes of objects (KITTI_rectangles, PASCAL_VOC_rectangles), class values of pixels (Classified_Tiles), masks of objects (RCNN_Masks, Panoptic_Segmentation), classes of whole chips that are centred on features (Labeled_Tiles, MultiLabeled_Tiles, Imagenet), or images alone (Export_Tiles, CycleGAN). The index and statistics files that trainers read are written last, and the dataset is checked.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Smallest share of a feature</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Start index</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Stretch to 8 bits</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Stride downward (pixels)</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Stride to the right (pixels)</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Text file of all that is found; it is in the log too.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Text files (*.txt)</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The folder that holds map.txt and images; of a CycleGAN dataset the one that holds A and B.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The image to cut. All bands and the pixel type are kept. A tile index (vector file or layer with the paths of rasters in a field location) stands for all of its rasters.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The labels, with their class.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The outline of each chip.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>There is not enough memory; choose smaller tiles or a smaller part of the image.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Tile height (pixels)</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Tile width (pixels)</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Together with the image they are one: on its grid, later ones on top; with other cell sizes or CRS they are resampled. A VRT or a tile index as the image is a collection of its files.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Training data</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Unite regions across chips</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Valid (1 or 0)</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Validate training data</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Width of a chip.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Write chips without labels too</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>chips,tiles,deep learning,machine learning,labels,KITTI,Pascal VOC,check,verify,quality,damaged</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>chips,tiles,deep learning,machine learning,labels,KITTI,Pascal VOC,import,footprints,annotations</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>chips,tiles,deep learning,machine learning,labels,KITTI,Pascal VOC,segmentation,object detection</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>other</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{name} chips</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{name} labels</source>
            <translation type="unfinished"/>
        </message>
    </context>
    <context>
        <name>Core</name>
        <message>
            <source>({count} times)</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>({count} times; also: {places})</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>({count} times; also: {places}; and others)</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>ADDITIONAL_INPUT_RASTER has no data in the exported part of the image; images2 is empty.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>An unfinished run went on: {chips} of the chips were there already.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>BANDS names band {number}, but the image has {count}; give numbers from 1 to {count}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>BANDS names no band; give numbers from 1 to {count} or leave it out.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>BLACKEN_AROUND_FEATURE is for Labeled_Tiles, MultiLabeled_Tiles and Imagenet, not for {format}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>BUFFER_RADIUS must be a number of 0 or more, not {value}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>CELL_SIZE is for MAP_SPACE; in PIXEL_SPACE chips have the file's own pixels.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>CELL_SIZE must be more than 0, not {value}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>CELL_SIZE must be more than {least:.10g} in units of the image's CRS, not {value}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>CHIP_FORMAT {format} takes pixels of type {allowed}, these are {dtype}; choose TIFF or MRF, or a STRETCH to 8 bits.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>CHIP_FORMAT {format} takes {allowed} bands, the image has {bands}; choose TIFF or MRF, or fewer BANDS.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>CLASS_VALUE_FIELD: field {field} holds {value!r}, which is neither a whole number nor a text; choose an integer or text field.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>CLASS_VALUE_FIELD: field {field} holds {value}, more than a class value can be.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>CREATION_OPTIONS: GDAL cannot write {dtype} chips so ({reason}).</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>CREATION_OPTIONS: {name} is {listed}, not {value}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>CREATION_OPTIONS: {part} is no option of {format} chips; they take {known}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Cancelled.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Cancelled; the layers hold the {chips} chips that were read.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Cancelled; the {chips} chips that were finished are a valid dataset. Run it again with the same parameters to go on.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Checked: {chips} chips, no errors.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Chip positions left out, no label: {count}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Chip positions left out, not wholly inside the mask: {count}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Chip positions left out, reaching past the image: {count}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Chip positions left out, too little data: {count}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Chip positions: {count}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Chip {stem} has {count} objects of class {value}, more than masks can number ({largest}); choose smaller tiles.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Chips written: {chips}; with labels: {labelled}; objects: {objects}; folder: {folder}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Class values need labels of type {dtype}, which {format} cannot hold; choose CHIP_FORMAT TIFF or MRF.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Class {value} ({name}): {chips} chips, {objects} objects, {pixels} pixels.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Classes with several names in field {field} keep the first: {values}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>CycleGAN takes no {name}, since its sides need not overlap; leave it empty.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>CycleGAN takes one image a side; leave INPUT_RASTER_ITEMS and PROCESS_ALL_RASTER_ITEMS unset.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>EXTENT ({extent}) does not meet the image ({image}); choose an extent over the image.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>EXTENT ({extent}) is not four numbers; choose an extent over the image.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>FIX_CHIP_SIZE=false is for Labeled_Tiles, MultiLabeled_Tiles and Imagenet with INPUT_CLASS_DATA, whose chips are cropped to features.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Features left out, cannot be brought to the image's CRS: {count}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Features left out, geometry without area: {count}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Features left out, no class: {count}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Features left out, no geometry: {count}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Features outside the exported part of the image: {count}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Features whose invalid geometry was repaired: {count}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Field {field} holds neither whole numbers nor texts and is not used; all features are one class.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Give either {first} or {second}, not both.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>INPUT_CLASS_DATA holds points or lines, which have no area; give a BUFFER_RADIUS to crop or blacken around them.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>INPUT_RASTER is a tile index, whose rasters cannot be one image in PIXEL_SPACE; set PROCESS_ALL_RASTER_ITEMS or choose MAP_SPACE.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>INPUT_RASTER_ITEMS cannot be one image in PIXEL_SPACE; set PROCESS_ALL_RASTER_ITEMS or choose MAP_SPACE.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Item {name}: {count} chips.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Items left out: {count} of {items}, the first being {item}: {reason}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Items reprojected to {crs}, the CRS of the first: {count}, among them {item}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Items resampled ({method}) to the pixels of the image: {count}, among them {item}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Items with another nodata value than the first: {count}, among them {item}; the mosaic has the first one's, so data of that value become nodata.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Labels cannot be brought to the image's coordinate reference system ({reason}); check the CRS of both.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Labels of overlapping objects need {bands} bands, which {format} cannot hold; choose CHIP_FORMAT TIFF or MRF.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>MAX_NODATA_PERCENT must lie between 0 and 100, not {value}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>MIN_POLYGON_OVERLAP_RATIO must lie between 0 and 1, not {value}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>No chip of {folder} says where it lies on the map (no georeference in the file, no world file beside it), as with REFERENCE_SYSTEM=PIXEL_SPACE; choose a dataset with georeferenced chips.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>No chip was written (positions: {positions}; without label: {no_label}; too little data: {nodata}; no room in the image: {edge}; not inside the mask: {outside_mask}); check the labels' CRS, INPUT_MASK_POLYGONS, MIN_POLYGON_OVERLAP_RATIO, MAX_NODATA_PERCENT and EDGE_RULE.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>No chip was written: none of the {items} items could be cut; check the labels' CRS and the EXTENT.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>No feature of {name} meets the image (of {features}: outside {outside}, not reprojectable {not_reprojected}, without class {null_class}, without geometry {empty}, without area {beyond_repair}); check the layer's CRS and the EXTENT.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>No tile of {width} x {height} pixels fits into the image ({image_width} x {image_height} pixels); choose a smaller TILE_SIZE_X and TILE_SIZE_Y or EDGE_RULE=PAD.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>None of the {count} chips of {folder} can be opened; restore the files; the first: {reason}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Not one of {chips} chips has a label, so nothing was written; check the labels' CRS, the EXTENT and MIN_POLYGON_OVERLAP_RATIO.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>OUTPUT_LOCATION already holds a dataset of {chips} chips; set START_INDEX to {next_index} or more to add to it, or choose another folder.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>OUTPUT_LOCATION holds a dataset labelled from another kind of source (features or a class raster); choose another folder.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>OUTPUT_LOCATION holds a dataset stretched to values from {first}, this image would be to values from {here} because of its nodata; choose another folder.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>OUTPUT_LOCATION holds a dataset whose classes do not include {value} with the name {name}; choose another folder.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>OUTPUT_LOCATION holds a dataset whose record of STRETCH cannot be read; choose another folder.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>OUTPUT_LOCATION holds a dataset with another value of STRETCH ({there}, not {here}); choose another folder.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>OUTPUT_LOCATION holds a dataset with another value of {name} ({there}, not {here}); choose another folder.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>OUTPUT_LOCATION {folder} cannot be made or written in {nearest}; choose a folder with write permission.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>OUTPUT_LOCATION {folder} holds a dataset of another METADATA_FORMAT; choose another folder.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>OUTPUT_LOCATION {folder} holds a dataset whose index files cannot be read ({reason}); choose another folder.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>OUTPUT_LOCATION {folder} holds an unfinished run with another image, other labels or another part of them; run it again with the same ones to finish it, or choose another folder.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>OUTPUT_LOCATION {folder} holds an unfinished run with another {name} ({there}, not {here}); run it again with the same parameters to finish it, or choose another folder.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>OUTPUT_LOCATION {folder} holds chips without index files, left by an unfinished export; choose another folder or empty this one.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>ROTATION_ANGLE is for chips of one size; leave FIX_CHIP_SIZE on.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>ROTATION_ANGLE must be 0 or more and less than 360 degrees, not {value}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>START_INDEX must be 0 to {largest}, not {value}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The chips do not name a valid coordinate reference system; set that of the layers by hand.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The coordinate reference system cannot be read ({reason}).</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The dataset in {folder} was written, but its check found {count} errors, the first being: {finding}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The dataset is not valid (errors: {errors}, warnings: {warnings}).</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The dataset is valid (warnings: {warnings}).</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The image ({image_width} x {image_height} pixels) is smaller than the tile ({width} x {height} pixels); chips are padded.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The image cannot be turned ({reason}).</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The image would give up to {count} chips, more than one run can plan ({most}); choose larger STRIDE_X and STRIDE_Y, a larger CELL_SIZE or ROTATION_ANGLE, a smaller EXTENT, or PROCESS_ALL_RASTER_ITEMS if items lie far apart.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The items lie far apart: less than {percent} % of the image that holds them all has data; PROCESS_ALL_RASTER_ITEMS=true would cut each for itself.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The outline cannot be transformed.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The regions of the class raster need a temporary file that cannot be written ({reason}); free some space in {folder}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The rows of {name} cannot be read ({reason}); check the file and its filter.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The stride is larger than the tile; parts of the image are in no chip.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The tile index gives {name} the coordinate reference system {crs}, which cannot be read ({reason}); correct or clear it there.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The values of band {band} lie too far apart for STRETCH {method}; declare the nodata value of the image or choose another STRETCH.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>To add to this dataset, set START_INDEX to {index} or more.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>bands and pixel type</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>no file is named</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>no {key}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>none</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>they are incomplete</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{chips} chips were written, but not one has a label; check the labels' CRS, the EXTENT and MIN_POLYGON_OVERLAP_RATIO.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{chips} chips with {labels} labels.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{chips} chips, {labelled} of them with labels, {objects} objects in all.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{count} chip positions turned {turns} times are more than one run can plan ({most}); choose larger STRIDE_X and STRIDE_Y, a larger ROTATION_ANGLE or a smaller EXTENT, or PROCESS_ALL_RASTER_ITEMS if the image's items lie far apart.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{count} chips are in another CRS than the first and were brought to that.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{count} chips cannot be brought to the CRS of the first chip and were left out.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{count} chips cannot be opened and were left out; the first: {reason}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{count} chips do not say where they lie on the map and were left out.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{count} chips have labels that cannot be read and come without them; the first: {reason}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{first} to {last}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{folder} is not a dataset: it holds none of {names}; choose the folder of a finished export.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{folder} is not a whole dataset: {name} is missing; choose the folder of a finished export.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{folder} lists no chips; export the dataset again.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{folder}: {format}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{folder}: {model} and {statistics} do not describe a dataset ({reason}); restore the files or export the dataset again.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{format} needs ADDITIONAL_INPUT_RASTER, the images of its other side.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{format} needs INPUT_CLASS_DATA or INPUT_CLASS_RASTER.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{format} needs INPUT_INSTANCE_DATA or INPUT_INSTANCE_RASTER.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{format} takes no ADDITIONAL_INPUT_RASTER; leave it empty.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{format} takes no instances; leave INPUT_INSTANCE_DATA and INPUT_INSTANCE_RASTER empty.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{format} takes no labels; leave INPUT_CLASS_DATA and INPUT_CLASS_RASTER empty.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{format} with ADDITIONAL_INPUT_RASTER cannot be JPEG, since readers expect labels in the format of the images; choose CHIP_FORMAT TIFF, PNG or MRF.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{image} has {rows} rows and {columns} columns, its label {label_rows} and {label_columns}; export the dataset again.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{name} cannot be brought to the coordinate reference system of the first item; leave it out or set PROCESS_ALL_RASTER_ITEMS.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{name} cannot be grown by a BUFFER_RADIUS of {radius} ({reason}); choose a smaller one.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{name} cannot be opened as a raster ({reason}).</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{name} cannot be read ({reason}); repair the file.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{name} cannot be read in columns {x} to {x_end}, rows {y} to {y_end} ({reason}); repair the file or choose an EXTENT without that part.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{name} cannot be resampled to the grid of the chips ({reason}).</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{name} does not have the pixels of the image, which has no coordinate reference system to compare; choose a raster on the same grid.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{name} has no coordinate reference system; set it in the layer's properties and run again.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{name} has no feature with a class value; fill in the class field or choose another.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{name} has {bands} bands of {dtype}, but {first} has {first_bands} of {first_dtype}; choose items with the same bands and pixel type.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{name} has {count} bands; choose a raster of class values with one band.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{name} holds complex numbers; chips need real ones.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{name} holds features, but not the rasters of a tile index, which has their paths in a field location; choose a raster or a tile index.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{name} holds no class in the exported part of the image; check its CRS and the EXTENT.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{name} holds no polygon that can be brought to the image; check its CRS.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{name} holds points or lines, which have no area; give a BUFFER_RADIUS to label with boxes or masks, or to crop or blacken around them.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{name} holds points or lines, which have no area; give a BUFFER_RADIUS to label with boxes or masks.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{name} holds points or lines; give a layer of polygons.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{name} holds the class value {value}, more than a label file can hold ({largest}); reclassify it.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{name} holds the class value {value}, more than labels can hold ({largest}).</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{name} holds the class value {value}; in this METADATA_FORMAT class values must be {least} or more.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{name} holds the class value {value}; reclassify it to values of 1 or more (0 is background).</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{name} holds the class {value}, which is not among the classes of the semantic labels ({values}).</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{name} holds {value}, which is not a whole number; reclassify it to integers.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{name} is a tile index without a file; choose another one.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{name} is not a layer of features that can be opened.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{name} is not a raster layer that can be opened.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{name} knows no classes, and the semantic labels have several ({values}) but not 1; give an INSTANCE_CLASS_VALUE_FIELD.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{name} leads to no tile index ({file}), which is a vector file with a field location.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{name} must be 0 or more pixels, not {value}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{name} must be 1 to {largest} pixels, not {value}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{name} must be a whole number, not {value}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{name} refers to the file {file}, which is not there; put it back or leave it out of {name}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{name}: field {field} holds neither whole numbers nor texts; choose an integer or text field.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{name}: the layer {layer} comes from the provider {provider}; choose a raster that GDAL opens.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{name}: {data} has no field {field}; it has {fields}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{path} cannot be made because a file of that name is there; choose another folder.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{path} cannot be read ({reason}); check that the file is there.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{path} cannot be read ({reason}); choose a folder that holds a whole dataset.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{path} cannot be read ({reason}); restore the file or export the dataset again.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{path} cannot be written ({reason}); choose a folder with write permission and enough space.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{path} has {rows} rows and {columns} columns, its chip {chip_rows} and {chip_columns}; export the dataset again.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{path} is not a whole XML file ({reason}); restore the file or export it again.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{path}, line {number}: {line!r} is not an image below images/ with its labels below labels/; restore the file or export the dataset again.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{path}, {place}: the box is not four numbers; restore the file or export it again.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{path}, {place}: the class {name!r} is not a whole number; labels name classes by their values.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place} begins with a byte order mark, at which readers fail; save it as UTF-8 without one.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place} belongs to more than one chip; give every chip its own number.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place} cannot be read ({reason}); restore it or export the dataset again.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place} describes {stated} bands, not {bands}; export the dataset again.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place} does not end in {usual} as the label in the first line of map.txt, so readers cannot find it; use one file format for all labels.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place} has a negative number, at which readers fail; write 0 in columns without meaning.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place} has an empty name; give it one.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place} has instance number {value}, but {largest} is the largest; use smaller tiles.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place} has instances, but no pixel in any raster of class values; readers may want both, see the labels.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place} has negative pixels; instances are numbered 1, 2, 3 and so on.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place} has no AllTilesStats, at which readers of other images than 8-bit RGB fail; export the dataset again.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place} has no Color, at which readers fail; add one such as [0, 255, 0].</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place} has no instance; delete the file and its name in map.txt.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place} has no label file, so readers leave the chip out; write an empty one to keep it.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place} has no label, at which readers fail; give it one or remove the chip.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place} has no second image, as other chips have; export the dataset again.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place} has no whole number as its value or no name; correct the list of classes.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place} has no {key}, at which readers fail; add it or export the dataset again.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place} has no {key}, which older readers need; add it.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place} has pixels of type {dtype}, most others {usual}; export the dataset again.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place} has pixels of type {dtype}; labels are whole numbers, export the dataset again.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place} has pixels of value {value}, which is not a class; add the class or set the pixels to 0.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place} has the same name as another class, of which readers lose one; rename it.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place} has the same value as another class; give every class its own.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place} has the same value everywhere, so readers leave it out; check the image.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place} has {bands} bands, a raster of class values has one; export the dataset again.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place} has {bands} bands, most others {usual}; export the dataset again.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place} has {count} objects, where one describes the whole chip; export the dataset again.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place} holds its extension twice, so readers cannot find its label; rename the files of the chip.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place} holds letters outside ASCII that some readers misread; write them as escapes of JSON.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place} is a chip without a label, which readers take as background.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place} is a folder that is not called like a class, at which readers fail; rename it to the name of a class.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place} is a part of the name of another chip, with which readers confuse it; give all chips numbers of the same length.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place} is an instance class, but not among Classes; add it there.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place} is in no chip; remove the class or export chips that show it.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place} is in only {count} chips, fewer than a split for training and validation needs ({least}); export more chips that show it.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place} is listed in map.txt but is not there; restore it or export the dataset again.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place} is missing; restore it or export the dataset again.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place} is not an image below images/ with its labels below labels/; restore map.txt or export again.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place} is not as large as its image; export the dataset again.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place} is not as large as the image it belongs to; export the dataset again.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place} is not called like its image, so readers cannot find it; rename it.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place} is not listed in map.txt; delete it or add its chip there.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place} is {width} x {height} pixels, not {tile_width} x {tile_height}; export the dataset again.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place} lies elsewhere on the map than its image; export the dataset again.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place} lists no chip, at which readers wait for ever; export the dataset again.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place} lists no {key}, at which readers fail; add them or export the dataset again.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place} lists other classes than the model definition; correct one of them.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place} must lie in a folder that is called like its class; move it there.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place} numbers its {count} instances up to {value}; number them 1, 2, 3 and so on without gaps.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place} says that the export is unfinished; run it again with the same parameters, or delete that file to leave it at the chips so far.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place}: MetaDataMode is {here}, but {there} in the other index file; correct one.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place}: NextTileIndex is {stated}, so the next export overwrites chip {number}; set it to a larger number.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place}: NumBands is {stated}, but images have {bands} bands; correct it or export again.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place}: a CycleGAN dataset is two datasets in folders A and B; choose the folder that holds both.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place}: bands called {names} make readers take RGB images of this format for multispectral ones; leave the names empty.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place}: not one chip has a label; check CRS and extent of the labels and export the dataset again.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place}: readers split the first line at its blanks, so no path in it may hold one; rename what has one.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place}: the box is not four numbers, at which readers fail; export the dataset again.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place}: the box {box} has no area (left &lt; right, top &lt; bottom); remove the object.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place}: the box {box} reaches out of the chip of {width} x {height} pixels; clip it.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place}: the class {name} is not a whole number, so readers drop the object; write the class value.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place}: the first label must be the one directly below labels/; put it before those in labels2/.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place}: tiles are {width} x {height} pixels, from which readers cut squares; export square tiles to use all.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place}: {key} cannot be {value}, only {low} to {high}; export the dataset again.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place}: {key} cannot be {value}; correct it or export the dataset again.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place}: {key} has {stated} entries for {counted} classes, so that the dataset cannot be merged with others; export it again.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place}: {key} is {stated}, but the files hold {counted}; export the dataset again.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place}: {name} is not a metadata format that readers know; correct MetaDataMode.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place}: {name} is not the name of a class; correct it or add the class.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{place}: {value} is not the value of a class; correct it or add the class.</source>
            <translation type="unfinished"/>
        </message>
    </context>
</TS>
