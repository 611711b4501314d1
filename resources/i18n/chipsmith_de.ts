<?xml version='1.0' encoding='utf-8'?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>Algorithms</name>
        <message>
            <source>A feature counts in a chip if at least this share of its area lies in it. Not for class rasters.</source>
            <translation>Ein Geoobjekt zählt in einem Chip, wenn mindestens dieser Anteil seiner Fläche darin liegt. Nicht für Klassenraster.</translation>
        </message>
        <message>
            <source>A label lies in each chip that it was exported with, so overlapping chips give overlapping labels; regions of class masks can be united.</source>
            <translation>Ein Label liegt in jedem Chip, mit dem es exportiert wurde; überlappende Chips ergeben also überlappende Labels; Regionen von Klassenmasken können vereinigt werden.</translation>
        </message>
        <message>
            <source>An example of a model: exports chips, checks them, and divides them for training and validation.</source>
            <translation>Ein Beispiel für ein Modell: exportiert Chips, prüft sie und teilt sie in Training und Validierung.</translation>
        </message>
        <message>
            <source>As the class field. Its classes must be among those of the labels. Without one, all instances are of class 1, or of the only class there is.</source>
            <translation>Wie das Klassenfeld. Seine Klassen müssen unter denen der Labels sein. Ohne Feld gehören alle Instanzen zu Klasse 1 oder zur einzigen Klasse, die es gibt.</translation>
        </message>
        <message>
            <source>Bands</source>
            <translation>Kanäle</translation>
        </message>
        <message>
            <source>Bands of the image to write, in this order; all if none is given. Not for the additional image.</source>
            <translation>Kanäle des Bildes, die geschrieben werden, in dieser Reihenfolge; alle, wenn keiner angegeben ist. Nicht für das zusätzliche Bild.</translation>
        </message>
        <message>
            <source>Buffer radius</source>
            <translation>Pufferradius</translation>
        </message>
        <message>
            <source>Cell size</source>
            <translation>Zellgröße</translation>
        </message>
        <message>
            <source>Checks that a dataset is whole and that trainers can read it.</source>
            <translation>Prüft, ob ein Datensatz vollständig ist und Trainingsprogramme ihn lesen können.</translation>
        </message>
        <message>
            <source>Chip format</source>
            <translation>Chipformat</translation>
        </message>
        <message>
            <source>Chip plan</source>
            <translation>Chip-Plan</translation>
        </message>
        <message>
            <source>Chips</source>
            <translation>Chips</translation>
        </message>
        <message>
            <source>Chips for training</source>
            <translation>Chips für das Training</translation>
        </message>
        <message>
            <source>Chips for validation</source>
            <translation>Chips für die Validierung</translation>
        </message>
        <message>
            <source>Chips must say where they lie on the map: in the file itself, or by a world file or .aux.xml beside it. Chips of PIXEL_SPACE do not.</source>
            <translation>Chips müssen sagen, wo sie auf der Karte liegen: in der Datei selbst oder durch eine World-Datei oder eine .aux.xml daneben. Chips in PIXEL_SPACE tun das nicht.</translation>
        </message>
        <message>
            <source>Chips with a larger share are left out, and always those without any data.</source>
            <translation>Chips mit einem größeren Anteil werden ausgelassen, und immer solche ganz ohne Daten.</translation>
        </message>
        <message>
            <source>Chipsmith needs the Python package shapely, version 2 or later; install it into the Python of QGIS (for example with: python3 -m pip install --user "shapely&gt;=2") and start QGIS again.</source>
            <translation>Chipsmith braucht das Python-Paket shapely in Version 2 oder neuer; installieren Sie es in das Python von QGIS (zum Beispiel mit: python3 -m pip install --user "shapely&gt;=2") und starten Sie QGIS neu.</translation>
        </message>
        <message>
            <source>Class field</source>
            <translation>Klassenfeld</translation>
        </message>
        <message>
            <source>Class name field</source>
            <translation>Feld der Klassennamen</translation>
        </message>
        <message>
            <source>Columns from one chip to the next; 0 means the tile width (no overlap).</source>
            <translation>Spalten von einem Chip zum nächsten; 0 bedeutet die Kachelbreite (keine Überlappung).</translation>
        </message>
        <message>
            <source>Creation options</source>
            <translation>Erzeugungsoptionen</translation>
        </message>
        <message>
            <source>Cut each image of the collection for itself</source>
            <translation>Jedes Bild der Sammlung für sich zerschneiden</translation>
        </message>
        <message>
            <source>Cuts image chips with labels from a raster and a layer of features or classes.</source>
            <translation>Schneidet Bild-Chips mit Labels aus einem Raster und einem Layer von Geoobjekten oder Klassen.</translation>
        </message>
        <message>
            <source>Each on its own grid, with one numbering over all.</source>
            <translation>Jedes auf seinem eigenen Gitter, mit einer Nummerierung über alle.</translation>
        </message>
        <message>
            <source>Each position gives chips at 0 and every multiple of this angle below 360, about the same centre, counter-clockwise; labels turn with the pixels. 0 means no rotation.</source>
            <translation>Jede Position ergibt Chips bei 0 und jedem Vielfachen dieses Winkels unter 360 um dieselbe Mitte, gegen den Uhrzeigersinn; die Labels drehen sich mit den Pixeln. 0 bedeutet keine Drehung.</translation>
        </message>
        <message>
            <source>Errors are what trainers fail at or learn wrongly; warnings are what is probably not meant, such as a class in very few chips. Whatever readers of such folders accept is no error.</source>
            <translation>Fehler sind, woran Trainingsprogramme scheitern oder was sie falsch lernen; Warnungen sind, was wahrscheinlich nicht gemeint ist, etwa eine Klasse in sehr wenigen Chips. Was Leser solcher Ordner hinnehmen, ist kein Fehler.</translation>
        </message>
        <message>
            <source>Estimated size in bytes</source>
            <translation>Geschätzte Größe in Bytes</translation>
        </message>
        <message>
            <source>Estimated time in seconds</source>
            <translation>Geschätzte Zeit in Sekunden</translation>
        </message>
        <message>
            <source>Export training data for deep learning</source>
            <translation>Trainingsdaten für Deep Learning exportieren</translation>
        </message>
        <message>
            <source>Export, validate and split (model)</source>
            <translation>Exportieren, prüfen und teilen (Modell)</translation>
        </message>
        <message>
            <source>Exports chips that touch but do not overlap, checks the dataset, and divides the outlines of the chips into two layers, for training and for validation.</source>
            <translation>Exportiert Chips, die sich berühren, aber nicht überlappen, prüft den Datensatz und teilt die Umrisse der Chips auf zwei Layer auf, für Training und für Validierung.</translation>
        </message>
        <message>
            <source>Extent</source>
            <translation>Ausdehnung</translation>
        </message>
        <message>
            <source>Fail if the dataset is not valid</source>
            <translation>Abbrechen, wenn der Datensatz nicht gültig ist</translation>
        </message>
        <message>
            <source>Features with classes, in any CRS.</source>
            <translation>Geoobjekte mit Klassen, in beliebigem KBS.</translation>
        </message>
        <message>
            <source>File format of the chips. TIFF and MRF take everything; PNG takes 1 to 4 bands of 8 or 16 bits; JPEG takes 1 or 3 bands of 8 bits, and its class labels are PNG.</source>
            <translation>Dateiformat der Chips. TIFF und MRF nehmen alles auf; PNG 1 bis 4 Kanäle mit 8 oder 16 Bit; JPEG 1 oder 3 Kanäle mit 8 Bit, und seine Klassenlabels sind PNG.</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>Befunde</translation>
        </message>
        <message>
            <source>Folder of the dataset</source>
            <translation>Ordner des Datensatzes</translation>
        </message>
        <message>
            <source>Footprints</source>
            <translation>Chip-Umrisse</translation>
        </message>
        <message>
            <source>For Classified_Tiles and Export_Tiles: a second image, written to images2 on the grid of the first. For CycleGAN: the images of side B, on its own grid.</source>
            <translation>Für Classified_Tiles und Export_Tiles: ein zweites Bild, auf dem Gitter des ersten nach images2 geschrieben. Für CycleGAN: die Bilder der Seite B, auf ihrem eigenen Gitter.</translation>
        </message>
        <message>
            <source>For Labeled_Tiles, MultiLabeled_Tiles and Imagenet from features: chips of tile size centred on each feature; if not, chips are cropped to the feature's bounds, never larger than the tile.</source>
            <translation>Für Labeled_Tiles, MultiLabeled_Tiles und Imagenet aus Geoobjekten: Chips in Kachelgröße mit jedem Geoobjekt in der Mitte; sonst werden Chips auf die Grenzen des Geoobjekts zugeschnitten, nie größer als die Kachel.</translation>
        </message>
        <message>
            <source>For Labeled_Tiles, MultiLabeled_Tiles and Imagenet: pixels outside what is labelled become 0.</source>
            <translation>Für Labeled_Tiles, MultiLabeled_Tiles und Imagenet: Pixel außerhalb dessen, was ein Label hat, werden 0.</translation>
        </message>
        <message>
            <source>For Panoptic_Segmentation: each value is one object, 0 is background; all are of one class.</source>
            <translation>Für Panoptic_Segmentation: jeder Wert ist ein Objekt, 0 ist Hintergrund; alle gehören zu einer Klasse.</translation>
        </message>
        <message>
            <source>For Panoptic_Segmentation: one feature an object; points and lines take the buffer radius.</source>
            <translation>Für Panoptic_Segmentation: ein Geoobjekt je Objekt; Punkte und Linien nehmen den Pufferradius.</translation>
        </message>
        <message>
            <source>For another cell size, or an image that is not north-up: nearest, bilinear, cubic or average. Classes are always taken by nearest neighbour.</source>
            <translation>Für eine andere Zellgröße oder ein Bild, das nicht genordet ist: nächster Nachbar, bilinear, kubisch oder Mittelwert. Klassen werden immer vom nächsten Nachbarn genommen.</translation>
        </message>
        <message>
            <source>Further images of the collection</source>
            <translation>Weitere Bilder der Sammlung</translation>
        </message>
        <message>
            <source>HTML files (*.html)</source>
            <translation>HTML-Dateien (*.html)</translation>
        </message>
        <message>
            <source>Height of a chip.</source>
            <translation>Höhe eines Chips.</translation>
        </message>
        <message>
            <source>How chips are packed, NAME=VALUE separated by |. TIFF: COMPRESS (NONE, DEFLATE, LZW, ZSTD, LZMA, PACKBITS), PREDICTOR, ZLEVEL, ZSTD_LEVEL, LZMA_PRESET; PNG: ZLEVEL; JPEG: QUALITY. Left empty, what measures best: DEFLATE with run lengths, JPEG of quality 90.</source>
            <translation>Wie Chips gepackt werden, NAME=VALUE, getrennt durch |. TIFF: COMPRESS (NONE, DEFLATE, LZW, ZSTD, LZMA, PACKBITS), PREDICTOR, ZLEVEL, ZSTD_LEVEL, LZMA_PRESET; PNG: ZLEVEL; JPEG: QUALITY. Bleibt es leer, das, was sich als Bestes erwiesen hat: DEFLATE mit Lauflängen, JPEG mit Qualität 90.</translation>
        </message>
        <message>
            <source>How labels are written.</source>
            <translation>Wie die Labels geschrieben werden.</translation>
        </message>
        <message>
            <source>How labels are written: what the trainer is to learn decides, see the help of the algorithm.</source>
            <translation>Wie die Labels geschrieben werden: es hängt davon ab, was das Trainingsprogramm lernen soll, siehe die Hilfe des Algorithmus.</translation>
        </message>
        <message>
            <source>If none is given, a field called classvalue or value.</source>
            <translation>Ist keines angegeben, ein Feld namens classvalue oder value.</translation>
        </message>
        <message>
            <source>If not, only positions with at least one label become chips.</source>
            <translation>Wenn nicht, werden nur Positionen mit mindestens einem Label zu Chips.</translation>
        </message>
        <message>
            <source>If not, the algorithm ends normally and VALID is 0.</source>
            <translation>Wenn nicht, endet der Algorithmus normal und VALID ist 0.</translation>
        </message>
        <message>
            <source>If there are more positions, footprints show only every second, third, … row and column. 0 shows all. Numbers and log always count all.</source>
            <translation>Gibt es mehr Positionen, zeigen die Umrisse nur jede zweite, dritte, … Zeile und Spalte. 0 zeigt alle. Zahlen und Protokoll zählen immer alle.</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>Bild</translation>
        </message>
        <message>
            <source>Image pairs: additional image</source>
            <translation>Bildpaare: zusätzliches Bild</translation>
        </message>
        <message>
            <source>In units of the features' CRS. Points and lines become polygons, polygons grow; points and lines need it for boxes and masks.</source>
            <translation>In Einheiten des KBS der Geoobjekte. Punkte und Linien werden zu Polygonen, Polygone wachsen; Punkte und Linien brauchen ihn für Rechtecke und Masken.</translation>
        </message>
        <message>
            <source>Instead of features: a raster of class values, any CRS, grid and extent; 0 and nodata are background.</source>
            <translation>Statt Geoobjekten: ein Raster von Klassenwerten, beliebiges KBS, Gitter und Ausdehnung; 0 und NoData sind Hintergrund.</translation>
        </message>
        <message>
            <source>Integer field of class values, or text field: texts that are all whole numbers are the values, others are numbered 1 to n in sorted order. If none is given, a field called classvalue or value is used; without one, all features are one class. Features without a class are left out.</source>
            <translation>Ganzzahlfeld mit Klassenwerten oder Textfeld: Texte, die alle ganze Zahlen sind, sind die Werte, andere werden sortiert von 1 bis n nummeriert. Ist keines angegeben, wird ein Feld namens classvalue oder value benutzt; ohne ein solches bilden alle Geoobjekte eine Klasse. Geoobjekte ohne Klasse werden ausgelassen.</translation>
        </message>
        <message>
            <source>Label format</source>
            <translation>Labelformat</translation>
        </message>
        <message>
            <source>Labels</source>
            <translation>Labels</translation>
        </message>
        <message>
            <source>Labels are features in any CRS (polygons, or points and lines with a buffer radius), or, below Advanced parameters, a class raster, of which each connected region of one class is an object.</source>
            <translation>Labels sind Geoobjekte in beliebigem KBS (Polygone, oder Punkte und Linien mit einem Pufferradius) oder, unter Fortgeschrittene Parameter, ein Klassenraster, in dem jede zusammenhängende Region einer Klasse ein Objekt ist.</translation>
        </message>
        <message>
            <source>Labels: class raster</source>
            <translation>Labels: Klassenraster</translation>
        </message>
        <message>
            <source>Labels: features</source>
            <translation>Labels: Geoobjekte</translation>
        </message>
        <message>
            <source>Last row and column</source>
            <translation>Letzte Zeile und Spalte</translation>
        </message>
        <message>
            <source>Least number of labelled chips</source>
            <translation>Mindestzahl der Chips mit Labels</translation>
        </message>
        <message>
            <source>Load training data</source>
            <translation>Trainingsdaten laden</translation>
        </message>
        <message>
            <source>MAP_SPACE: north-up in the image's CRS. PIXEL_SPACE: the file's own pixels, also without a CRS (features then lie at (x, -y), as QGIS shows the image); chips carry no georeference.</source>
            <translation>MAP_SPACE: genordet im KBS des Bildes. PIXEL_SPACE: die eigenen Pixel der Datei, auch ohne KBS (Geoobjekte liegen dann bei (x, -y), wie QGIS das Bild zeigt); Chips tragen keine Georeferenz.</translation>
        </message>
        <message>
            <source>Made if it is missing. A dataset that is already there is only added to, never overwritten.</source>
            <translation>Wird angelegt, wenn er fehlt. Ein vorhandener Datensatz wird nur ergänzt, nie überschrieben.</translation>
        </message>
        <message>
            <source>Made if it is missing; a dataset that is already there is not overwritten.</source>
            <translation>Wird angelegt, wenn er fehlt; ein vorhandener Datensatz wird nicht überschrieben.</translation>
        </message>
        <message>
            <source>Mask polygons</source>
            <translation>Maskenpolygone</translation>
        </message>
        <message>
            <source>Masks hold the colours of classes</source>
            <translation>Masken enthalten die Farben der Klassen</translation>
        </message>
        <message>
            <source>Most footprints</source>
            <translation>Höchstzahl der Umrisse</translation>
        </message>
        <message>
            <source>Most nodata in a chip (percent)</source>
            <translation>Höchstens NoData in einem Chip (Prozent)</translation>
        </message>
        <message>
            <source>Name of each class. If none is given, a field called classname, else the labels and colours of the layer's categories; else the class is called by its value.</source>
            <translation>Name jeder Klasse. Ist keines angegeben, ein Feld namens classname, sonst die Beschriftungen und Farben der Kategorien des Layers; sonst heißt die Klasse wie ihr Wert.</translation>
        </message>
        <message>
            <source>Next start index</source>
            <translation>Nächster Startindex</translation>
        </message>
        <message>
            <source>Nodata is known</source>
            <translation>NoData ist bekannt</translation>
        </message>
        <message>
            <source>Nothing is overwritten: to add to a dataset that is there, give the start index that the log of the last run names.</source>
            <translation>Nichts wird überschrieben: Um einen vorhandenen Datensatz zu ergänzen, geben Sie den Startindex an, den das Protokoll des letzten Laufs nennt.</translation>
        </message>
        <message>
            <source>Number of chips</source>
            <translation>Anzahl der Chips</translation>
        </message>
        <message>
            <source>Number of chips with labels</source>
            <translation>Anzahl der Chips mit Labels</translation>
        </message>
        <message>
            <source>Number of errors</source>
            <translation>Anzahl der Fehler</translation>
        </message>
        <message>
            <source>Number of labels</source>
            <translation>Anzahl der Labels</translation>
        </message>
        <message>
            <source>Number of objects</source>
            <translation>Anzahl der Objekte</translation>
        </message>
        <message>
            <source>Number of the first chip. To add to a dataset, at least its next index.</source>
            <translation>Nummer des ersten Chips. Um einen Datensatz zu ergänzen, mindestens dessen nächster Index.</translation>
        </message>
        <message>
            <source>Number of warnings</source>
            <translation>Anzahl der Warnungen</translation>
        </message>
        <message>
            <source>Numbers and labels are those of the export with the same parameters. Whether a chip holds too little data is in the pixels, which are read only on demand.</source>
            <translation>Anzahlen und Labels sind die des Exports mit denselben Parametern. Ob ein Chip zu wenig Daten enthält, steht in den Pixeln, die nur auf Wunsch gelesen werden.</translation>
        </message>
        <message>
            <source>One set of limits for all chips, from the exported part of the image without nodata, recorded in the dataset. JPEG of an image that is not 8-bit demands a stretch.</source>
            <translation>Ein Paar von Grenzen für alle Chips, aus dem exportierten Teil des Bildes ohne NoData, im Datensatz festgehalten. JPEG aus einem Bild, das nicht 8 Bit hat, verlangt eine Streckung.</translation>
        </message>
        <message>
            <source>Only chips that lie completely inside the union of these polygons are written; any CRS.</source>
            <translation>Nur Chips, die ganz in der Vereinigung dieser Polygone liegen, werden geschrieben; beliebiges KBS.</translation>
        </message>
        <message>
            <source>Outline of each chip with its number, row, column, classes, objects and share of nodata.</source>
            <translation>Umriss jedes Chips mit Nummer, Zeile, Spalte, Klassen, Objekten und NoData-Anteil.</translation>
        </message>
        <message>
            <source>Outline of each position with its number, fate, classes, objects and share of nodata.</source>
            <translation>Umriss jeder Position mit Nummer, Verbleib, Klassen, Objekten und NoData-Anteil.</translation>
        </message>
        <message>
            <source>Outlines of these chips.</source>
            <translation>Umrisse dieser Chips.</translation>
        </message>
        <message>
            <source>Page with pictures of chips and their labels, classes, sizes of objects, bands, a map and all that is found.</source>
            <translation>Seite mit Bildern von Chips und ihren Labels, Klassen, Größen der Objekte, Kanälen, einer Karte und allem, was gefunden wird.</translation>
        </message>
        <message>
            <source>Page with pictures of chips and their labels, classes, sizes of objects, bands, a map, what was left out, and all parameters.</source>
            <translation>Seite mit Bildern von Chips und ihren Labels, Klassen, Größen der Objekte, Kanälen, einer Karte, dem, was ausgelassen wurde, und allen Parametern.</translation>
        </message>
        <message>
            <source>Panoptic: class field of the instances</source>
            <translation>Panoptisch: Klassenfeld der Instanzen</translation>
        </message>
        <message>
            <source>Panoptic: instances from a raster</source>
            <translation>Panoptisch: Instanzen aus einem Raster</translation>
        </message>
        <message>
            <source>Panoptic: instances from features</source>
            <translation>Panoptisch: Instanzen aus Geoobjekten</translation>
        </message>
        <message>
            <source>Part of the image to cut, in any CRS, snapped outward to whole pixels.</source>
            <translation>Teil des Bildes, der zerschnitten wird, in beliebigem KBS, nach außen auf ganze Pixel gerundet.</translation>
        </message>
        <message>
            <source>Polygons, or points and lines with a buffer radius, in any CRS. Give these, or a class raster among the advanced parameters; Export_Tiles and CycleGAN need neither.</source>
            <translation>Polygone, oder Punkte und Linien mit einem Pufferradius, in beliebigem KBS. Geben Sie diese an oder, unter den fortgeschrittenen Parametern, ein Klassenraster; Export_Tiles und CycleGAN brauchen keines von beiden.</translation>
        </message>
        <message>
            <source>Positions outside the mask</source>
            <translation>Positionen außerhalb der Maske</translation>
        </message>
        <message>
            <source>Positions with too little data</source>
            <translation>Positionen mit zu wenig Daten</translation>
        </message>
        <message>
            <source>Positions without a label</source>
            <translation>Positionen ohne Label</translation>
        </message>
        <message>
            <source>Positions without room at the edge</source>
            <translation>Positionen ohne Platz am Rand</translation>
        </message>
        <message>
            <source>Preview training data chips</source>
            <translation>Vorschau der Chips für Trainingsdaten</translation>
        </message>
        <message>
            <source>Read the image for nodata</source>
            <translation>Bild auf NoData lesen</translation>
        </message>
        <message>
            <source>Reads a folder of training data, exported by Chipsmith or another tool, and makes a layer of the outlines of its chips and a layer of its labels: boxes, regions of class masks, objects of instance masks, or whole chips where the format labels these.</source>
            <translation>Liest einen Ordner mit Trainingsdaten, von Chipsmith oder einem anderen Werkzeug exportiert, und macht einen Layer der Umrisse seiner Chips und einen Layer seiner Labels: Rechtecke, Regionen von Klassenmasken, Objekte von Instanzmasken oder ganze Chips, wo das Format diesen Labels gibt.</translation>
        </message>
        <message>
            <source>Reads all files of a folder of training data, exported by Chipsmith or another tool, in any of the ten metadata formats: index files, images (all pixels are decoded), labels, classes, statistics. Nothing in the folder is changed.</source>
            <translation>Liest alle Dateien eines Ordners mit Trainingsdaten, von Chipsmith oder einem anderen Werkzeug exportiert, in einem der zehn Metadatenformate: Indexdateien, Bilder (alle Pixel werden dekodiert), Labels, Klassen, Statistiken. Nichts in dem Ordner wird verändert.</translation>
        </message>
        <message>
            <source>Reads all pixels, to know which chips the export leaves out because of nodata, and the share of it in each. If not, only what is known without reading counts, and the log says so.</source>
            <translation>Liest alle Pixel, um zu wissen, welche Chips der Export wegen NoData auslässt, und dessen Anteil in jedem. Wenn nicht, zählt nur, was ohne Lesen bekannt ist, und das Protokoll sagt es.</translation>
        </message>
        <message>
            <source>Reference system</source>
            <translation>Bezugssystem</translation>
        </message>
        <message>
            <source>Regions of one class that overlap or touch in neighbouring chips become one region. For class masks only; the regions are held in memory.</source>
            <translation>Regionen einer Klasse, die in benachbarten Chips überlappen oder sich berühren, werden eine Region. Nur für Klassenmasken; die Regionen werden im Speicher gehalten.</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Bericht</translation>
        </message>
        <message>
            <source>Resampling of the image</source>
            <translation>Resampling des Bildes</translation>
        </message>
        <message>
            <source>Rotation angle (degrees)</source>
            <translation>Drehwinkel (Grad)</translation>
        </message>
        <message>
            <source>Rows from one chip to the next; 0 means the tile height (no overlap).</source>
            <translation>Zeilen von einem Chip zum nächsten; 0 bedeutet die Kachelhöhe (keine Überlappung).</translation>
        </message>
        <message>
            <source>SHIFT moves the last chips inward, PAD fills them up with nodata or 0, SKIP leaves them out. An image smaller than the tile is padded, or skipped.</source>
            <translation>SHIFT schiebt die letzten Chips nach innen, PAD füllt sie mit NoData oder 0 auf, SKIP lässt sie aus. Ein Bild, das kleiner als die Kachel ist, wird aufgefüllt oder ausgelassen.</translation>
        </message>
        <message>
            <source>Share for validation (percent)</source>
            <translation>Anteil für die Validierung (Prozent)</translation>
        </message>
        <message>
            <source>Share of the columns of chips that are for validation, rounded, at least one.</source>
            <translation>Anteil der Spalten von Chips, die der Validierung dienen, gerundet, mindestens eine.</translation>
        </message>
        <message>
            <source>Shows the chips and labels of an exported dataset on the map.</source>
            <translation>Zeigt die Chips und Labels eines exportierten Datensatzes auf der Karte.</translation>
        </message>
        <message>
            <source>Shows where an export of training data would put its chips, how many, and how large it gets.</source>
            <translation>Zeigt, wohin ein Export von Trainingsdaten seine Chips legen würde, wie viele es wären und wie groß er wird.</translation>
        </message>
        <message>
            <source>Side of a pixel of the chips, in units of the image's CRS; the image's own if not given.</source>
            <translation>Seitenlänge eines Pixels der Chips in Einheiten des KBS des Bildes; die des Bildes, wenn nicht angegeben.</translation>
        </message>
        <message>
            <source>Slides a window over the image and writes each position as a chip with its labels. Choose the image, the labels, and the label format by what is to be learnt:</source>
            <translation>Schiebt ein Fenster über das Bild und schreibt jede Position als Chip mit seinen Labels. Wählen Sie das Bild, die Labels und das Labelformat danach, was gelernt werden soll:</translation>
        </message>
        <message>
            <source>Smallest share of a feature (0 to 1)</source>
            <translation>Kleinster Anteil eines Geoobjekts (0 bis 1)</translation>
        </message>
        <message>
            <source>Start index</source>
            <translation>Startindex</translation>
        </message>
        <message>
            <source>Stretch to 8 bits</source>
            <translation>Streckung auf 8 Bit</translation>
        </message>
        <message>
            <source>Stride downward (pixels)</source>
            <translation>Schrittweite nach unten (Pixel)</translation>
        </message>
        <message>
            <source>Stride to the right (pixels)</source>
            <translation>Schrittweite nach rechts (Pixel)</translation>
        </message>
        <message>
            <source>Takes the parameters of the export and writes no chip. The layer of footprints shows each position coloured by what the export would do with it: write it, or leave it out because it has no label, is not wholly inside the mask, holds too little data or has no room at the edge.</source>
            <translation>Nimmt die Parameter des Exports und schreibt keinen Chip. Der Layer der Umrisse zeigt jede Position in einer Farbe für das, was der Export mit ihr täte: sie schreiben oder sie auslassen, weil sie kein Label hat, nicht ganz innerhalb der Maske liegt, zu wenig Daten enthält oder am Rand keinen Platz hat.</translation>
        </message>
        <message>
            <source>Text file of all that is found; it is in the log too.</source>
            <translation>Textdatei mit allem, was gefunden wurde; es steht auch im Protokoll.</translation>
        </message>
        <message>
            <source>Text files (*.txt)</source>
            <translation>Textdateien (*.txt)</translation>
        </message>
        <message>
            <source>The columns on the right side of the image are for validation, so that no chip shows what the trainer has seen. With too few labelled chips nothing is divided; a warning says so.</source>
            <translation>Die Spalten auf der rechten Seite des Bildes dienen der Validierung, damit kein Chip dort zeigt, was das Trainingsprogramm gesehen hat. Bei zu wenigen Chips mit Labels wird nichts geteilt; eine Warnung sagt es.</translation>
        </message>
        <message>
            <source>The folder that holds map.txt and images; of a CycleGAN dataset the one that holds A and B.</source>
            <translation>Der Ordner, der map.txt und images enthält; bei einem CycleGAN-Datensatz der, der A und B enthält.</translation>
        </message>
        <message>
            <source>The image to cut.</source>
            <translation>Das Bild, das zerschnitten wird.</translation>
        </message>
        <message>
            <source>The image to cut. All bands and the pixel type are kept. Layers of map and tile services need an extent and a cell size. A tile index (vector file or layer with the paths of rasters in a field location) stands for all of its rasters.</source>
            <translation>Das Bild, das zerschnitten wird. Alle Kanäle und der Pixeltyp bleiben erhalten. Layer von Karten- und Kacheldiensten brauchen eine Ausdehnung und eine Zellgröße. Ein Kachelindex (Vektordatei oder -layer mit den Pfaden von Rastern in einem Feld location) steht für alle seine Raster.</translation>
        </message>
        <message>
            <source>The index and statistics files that trainers read are written last, and the dataset is checked. Positions without a chip are counted by reason in the log.</source>
            <translation>Die Index- und Statistikdateien, die Trainingsprogramme lesen, werden zuletzt geschrieben, und der Datensatz wird geprüft. Positionen ohne Chip werden im Protokoll nach Gründen gezählt.</translation>
        </message>
        <message>
            <source>The labels, with their class.</source>
            <translation>Die Labels mit ihrer Klasse.</translation>
        </message>
        <message>
            <source>The log and the outputs give the number of chips, labels by class, positions left out by reason, and an estimate of size and time, made from a few chips that are written to a temporary folder.</source>
            <translation>Das Protokoll und die Ausgaben nennen die Anzahl der Chips, die Labels nach Klassen, die ausgelassenen Positionen nach Gründen und eine Schätzung von Größe und Zeit aus einigen Chips, die in einen temporären Ordner geschrieben werden.</translation>
        </message>
        <message>
            <source>The outline of each chip.</source>
            <translation>Der Umriss jedes Chips.</translation>
        </message>
        <message>
            <source>The stride is the way from one chip to the next: half the tile makes chips overlap by half, 0 makes them touch.</source>
            <translation>Die Schrittweite ist der Weg von einem Chip zum nächsten: bei einer halben Kachel überlappen die Chips zur Hälfte, bei 0 berühren sie sich.</translation>
        </message>
        <message>
            <source>There is not enough memory; choose smaller tiles or a smaller part of the image.</source>
            <translation>Der Arbeitsspeicher reicht nicht; wählen Sie kleinere Kacheln oder einen kleineren Teil des Bildes.</translation>
        </message>
        <message>
            <source>This is an example of what models can do with Chipsmith. To see how it is made, and to change it, open its file in the model designer; the documentation says where it is.</source>
            <translation>Dies ist ein Beispiel dafür, was Modelle mit Chipsmith können. Um zu sehen, wie es gemacht ist, und um es zu ändern, öffnen Sie seine Datei im Modellentwurf; die Dokumentation sagt, wo sie ist.</translation>
        </message>
        <message>
            <source>Tile height (pixels)</source>
            <translation>Kachelhöhe (Pixel)</translation>
        </message>
        <message>
            <source>Tile size (pixels)</source>
            <translation>Kachelgröße (Pixel)</translation>
        </message>
        <message>
            <source>Tile width (pixels)</source>
            <translation>Kachelbreite (Pixel)</translation>
        </message>
        <message>
            <source>Tiles with a label: blacken around features</source>
            <translation>Kacheln mit einem Label: um Geoobjekte herum schwärzen</translation>
        </message>
        <message>
            <source>Tiles with a label: chips of one size</source>
            <translation>Kacheln mit einem Label: Chips einer Größe</translation>
        </message>
        <message>
            <source>Together with the image they are one: on its grid, later ones on top; with other cell sizes or CRS they are resampled. A VRT or a tile index as the image is a collection of its files.</source>
            <translation>Zusammen mit dem Bild sind sie eines: auf dessen Gitter, spätere obenauf; mit anderen Zellgrößen oder KBS werden sie neu abgetastet. Ein VRT oder ein Kachelindex als Bild ist eine Sammlung seiner Dateien.</translation>
        </message>
        <message>
            <source>Training data</source>
            <translation>Trainingsdaten</translation>
        </message>
        <message>
            <source>Unite regions across chips</source>
            <translation>Regionen über Chips hinweg vereinigen</translation>
        </message>
        <message>
            <source>Valid (1 or 0)</source>
            <translation>Gültig (1 oder 0)</translation>
        </message>
        <message>
            <source>Validate training data</source>
            <translation>Trainingsdaten prüfen</translation>
        </message>
        <message>
            <source>Where the labels' layer gives classes colours, files of class values hold them as a colour table. Not for programs that then read colours instead of class values (OpenCV).</source>
            <translation>Wo der Layer der Labels den Klassen Farben gibt, enthalten die Dateien der Klassenwerte sie als Farbtabelle. Nicht für Programme, die dann Farben statt Klassenwerten lesen (OpenCV).</translation>
        </message>
        <message>
            <source>Width and height of a chip.</source>
            <translation>Breite und Höhe eines Chips.</translation>
        </message>
        <message>
            <source>Width of a chip.</source>
            <translation>Breite eines Chips.</translation>
        </message>
        <message>
            <source>With fewer of them nothing is divided.</source>
            <translation>Bei weniger davon wird nichts geteilt.</translation>
        </message>
        <message>
            <source>Write chips without labels too</source>
            <translation>Auch Chips ohne Labels schreiben</translation>
        </message>
        <message>
            <source>chips,tiles,deep learning,machine learning,labels,KITTI,Pascal VOC,check,verify,quality,damaged</source>
            <translation>Chips,Kacheln,Deep Learning,maschinelles Lernen,Labels,KITTI,Pascal VOC,prüfen,validieren,Qualität,beschädigt</translation>
        </message>
        <message>
            <source>chips,tiles,deep learning,machine learning,labels,KITTI,Pascal VOC,import,footprints,annotations</source>
            <translation>Chips,Kacheln,Deep Learning,maschinelles Lernen,Labels,KITTI,Pascal VOC,importieren,Umrisse,Annotationen</translation>
        </message>
        <message>
            <source>chips,tiles,deep learning,machine learning,labels,KITTI,Pascal VOC,segmentation,object detection</source>
            <translation>Chips,Kacheln,Deep Learning,maschinelles Lernen,Labels,KITTI,Pascal VOC,Segmentierung,Objekterkennung</translation>
        </message>
        <message>
            <source>chips,tiles,deep learning,machine learning,plan,preview,estimate,footprints,size</source>
            <translation>Chips,Kacheln,Deep Learning,maschinelles Lernen,Plan,Vorschau,Schätzung,Umrisse,Größe</translation>
        </message>
        <message>
            <source>chips,training,validation,split,model,example</source>
            <translation>Chips,Training,Validierung,teilen,Modell,Beispiel</translation>
        </message>
        <message>
            <source>left out: no label</source>
            <translation>ausgelassen: kein Label</translation>
        </message>
        <message>
            <source>left out: no room at the edge</source>
            <translation>ausgelassen: kein Platz am Rand</translation>
        </message>
        <message>
            <source>left out: nodata</source>
            <translation>ausgelassen: NoData</translation>
        </message>
        <message>
            <source>left out: outside the mask</source>
            <translation>ausgelassen: außerhalb der Maske</translation>
        </message>
        <message>
            <source>other</source>
            <translation>andere</translation>
        </message>
        <message>
            <source>written</source>
            <translation>geschrieben</translation>
        </message>
        <message>
            <source>{name} chips</source>
            <translation>{name} Chips</translation>
        </message>
        <message>
            <source>{name} labels</source>
            <translation>{name} Labels</translation>
        </message>
        <message>
            <source>• boxes around objects: PASCAL_VOC_rectangles, KITTI_rectangles</source>
            <translation>• Rechtecke um Objekte: PASCAL_VOC_rectangles, KITTI_rectangles</translation>
        </message>
        <message>
            <source>• images alone: Export_Tiles; two collections of images: CycleGAN</source>
            <translation>• nur Bilder: Export_Tiles; zwei Sammlungen von Bildern: CycleGAN</translation>
        </message>
        <message>
            <source>• the class of a whole chip: Labeled_Tiles, Imagenet; several: MultiLabeled_Tiles</source>
            <translation>• die Klasse eines ganzen Chips: Labeled_Tiles, Imagenet; mehrere: MultiLabeled_Tiles</translation>
        </message>
        <message>
            <source>• the class of each pixel: Classified_Tiles</source>
            <translation>• die Klasse jedes Pixels: Classified_Tiles</translation>
        </message>
        <message>
            <source>• the mask of each object: RCNN_Masks; with the pixels' classes: Panoptic_Segmentation</source>
            <translation>• die Maske jedes Objekts: RCNN_Masks; mit den Klassen der Pixel: Panoptic_Segmentation</translation>
        </message>
    </context>
    <context>
        <name>Core</name>
        <message>
            <source>({count} times)</source>
            <translation>({count}-mal)</translation>
        </message>
        <message>
            <source>({count} times; also: {places})</source>
            <translation>({count}-mal; auch: {places})</translation>
        </message>
        <message>
            <source>({count} times; also: {places}; and others)</source>
            <translation>({count}-mal; auch: {places}; und weitere)</translation>
        </message>
        <message>
            <source>A dataset in the format {format}.</source>
            <translation>Ein Datensatz im Format {format}.</translation>
        </message>
        <message>
            <source>A dataset of images alone, without labels.</source>
            <translation>Ein Datensatz nur aus Bildern, ohne Labels.</translation>
        </message>
        <message>
            <source>A dataset of two sets of images, A and B, to turn one kind into the other.</source>
            <translation>Ein Datensatz aus zwei Sätzen von Bildern, A und B, um eine Art in die andere zu verwandeln.</translation>
        </message>
        <message>
            <source>A dataset to classify pixels and tell objects apart: each chip has a raster of class values and masks of objects.</source>
            <translation>Ein Datensatz zum Klassifizieren von Pixeln und zum Unterscheiden von Objekten: jeder Chip hat ein Raster von Klassenwerten und Masken von Objekten.</translation>
        </message>
        <message>
            <source>A dataset to classify pixels: each chip has a raster of class values.</source>
            <translation>Ein Datensatz zum Klassifizieren von Pixeln: jeder Chip hat ein Raster von Klassenwerten.</translation>
        </message>
        <message>
            <source>A dataset to classify whole chips: each has one class.</source>
            <translation>Ein Datensatz zum Klassifizieren ganzer Chips: jeder hat eine Klasse.</translation>
        </message>
        <message>
            <source>A dataset to classify whole chips: each has one or more classes.</source>
            <translation>Ein Datensatz zum Klassifizieren ganzer Chips: jeder hat eine oder mehrere Klassen.</translation>
        </message>
        <message>
            <source>A dataset to classify whole chips: each lies in the folder of its class.</source>
            <translation>Ein Datensatz zum Klassifizieren ganzer Chips: jeder liegt im Ordner seiner Klasse.</translation>
        </message>
        <message>
            <source>A dataset to find objects and their outlines: each has a mask of its pixels.</source>
            <translation>Ein Datensatz zum Finden von Objekten und ihren Umrissen: jedes hat eine Maske seiner Pixel.</translation>
        </message>
        <message>
            <source>A dataset to find objects, each marked by a box.</source>
            <translation>Ein Datensatz zum Finden von Objekten, jedes mit einem Rechteck markiert.</translation>
        </message>
        <message>
            <source>A sample of {seen} of {total} chips, evenly spread over the dataset.</source>
            <translation>Eine Stichprobe von {seen} von {total} Chips, gleichmäßig über den Datensatz verteilt.</translation>
        </message>
        <message>
            <source>ADDITIONAL_INPUT_RASTER has no data in the exported part of the image; images2 is empty.</source>
            <translation>ADDITIONAL_INPUT_RASTER hat im exportierten Teil des Bildes keine Daten; images2 ist leer.</translation>
        </message>
        <message>
            <source>About {chips}, {size} before compression.</source>
            <translation>Etwa {chips}, {size} vor der Kompression.</translation>
        </message>
        <message>
            <source>About {chips}, {size}, {time}.</source>
            <translation>Etwa {chips}, {size}, {time}.</translation>
        </message>
        <message>
            <source>All of them have labels.</source>
            <translation>Alle haben Labels.</translation>
        </message>
        <message>
            <source>All {count} chips.</source>
            <translation>Alle {count} Chips.</translation>
        </message>
        <message>
            <source>An unfinished run went on: {count} of the chips was there already.</source>
            <translation>Ein unvollendeter Lauf wurde fortgesetzt: {count} der Chips war schon da.</translation>
        </message>
        <message>
            <source>An unfinished run went on: {count} of the chips were there already.</source>
            <translation>Ein unvollendeter Lauf wurde fortgesetzt: {count} der Chips waren schon da.</translation>
        </message>
        <message>
            <source>Area (km²)</source>
            <translation>Fläche (km²)</translation>
        </message>
        <message>
            <source>Area (m²)</source>
            <translation>Fläche (m²)</translation>
        </message>
        <message>
            <source>Area (pixels)</source>
            <translation>Fläche (Pixel)</translation>
        </message>
        <message>
            <source>Area (square degrees)</source>
            <translation>Fläche (Quadratgrad)</translation>
        </message>
        <message>
            <source>Area (squared map units)</source>
            <translation>Fläche (quadrierte Karteneinheiten)</translation>
        </message>
        <message>
            <source>Area of boxes (pixels, doubling)</source>
            <translation>Fläche der Rechtecke (Pixel, je Balken verdoppelt)</translation>
        </message>
        <message>
            <source>Areas are measured on the ellipsoid.</source>
            <translation>Flächen sind auf dem Ellipsoid gemessen.</translation>
        </message>
        <message>
            <source>BANDS names band {number}, but the image has {count}; give numbers from 1 to {count}.</source>
            <translation>BANDS nennt Kanal {number}, aber das Bild hat {count}; geben Sie Nummern von 1 bis {count} an.</translation>
        </message>
        <message>
            <source>BANDS names no band; give numbers from 1 to {count} or leave it out.</source>
            <translation>BANDS nennt keinen Kanal; geben Sie Nummern von 1 bis {count} an oder lassen Sie es weg.</translation>
        </message>
        <message>
            <source>BLACKEN_AROUND_FEATURE is for Labeled_Tiles, MultiLabeled_Tiles and Imagenet, not for {format}.</source>
            <translation>BLACKEN_AROUND_FEATURE ist für Labeled_Tiles, MultiLabeled_Tiles und Imagenet, nicht für {format}.</translation>
        </message>
        <message>
            <source>BUFFER_RADIUS must be a number of 0 or more, not {value}.</source>
            <translation>BUFFER_RADIUS muss eine Zahl von 0 oder mehr sein, nicht {value}.</translation>
        </message>
        <message>
            <source>Band</source>
            <translation>Kanal</translation>
        </message>
        <message>
            <source>Bands</source>
            <translation>Kanäle</translation>
        </message>
        <message>
            <source>CELL_SIZE is for MAP_SPACE; in PIXEL_SPACE chips have the file's own pixels.</source>
            <translation>CELL_SIZE ist für MAP_SPACE; in PIXEL_SPACE haben Chips die eigenen Pixel der Datei.</translation>
        </message>
        <message>
            <source>CELL_SIZE must be more than 0, not {value}.</source>
            <translation>CELL_SIZE muss größer als 0 sein, nicht {value}.</translation>
        </message>
        <message>
            <source>CELL_SIZE must be more than {least:.10g} in units of the image's CRS, not {value}.</source>
            <translation>CELL_SIZE muss in Einheiten des KBS des Bildes größer als {least:.10g} sein, nicht {value}.</translation>
        </message>
        <message>
            <source>CHIP_FORMAT {format} takes pixels of type {allowed}, these are {dtype}; choose TIFF or MRF, or a STRETCH to 8 bits.</source>
            <translation>CHIP_FORMAT {format} nimmt Pixel vom Typ {allowed}, diese sind {dtype}; wählen Sie TIFF oder MRF oder einen STRETCH auf 8 Bit.</translation>
        </message>
        <message>
            <source>CHIP_FORMAT {format} takes {allowed} bands, the image has {bands}; choose TIFF or MRF, or fewer BANDS.</source>
            <translation>CHIP_FORMAT {format} nimmt {allowed} Kanäle, das Bild hat {bands}; wählen Sie TIFF oder MRF oder weniger BANDS.</translation>
        </message>
        <message>
            <source>CREATION_OPTIONS: GDAL cannot write {dtype} chips so ({reason}).</source>
            <translation>CREATION_OPTIONS: GDAL kann {dtype}-Chips so nicht schreiben ({reason}).</translation>
        </message>
        <message>
            <source>CREATION_OPTIONS: {name} is {listed}, not {value}.</source>
            <translation>CREATION_OPTIONS: {name} ist {listed}, nicht {value}.</translation>
        </message>
        <message>
            <source>CREATION_OPTIONS: {part} is no option of {format} chips; they take {known}.</source>
            <translation>CREATION_OPTIONS: {part} ist keine Option von {format}-Chips; sie nehmen {known}.</translation>
        </message>
        <message>
            <source>Cancelled before the report was made; the dataset is whole.</source>
            <translation>Vor dem Erstellen des Berichts abgebrochen; der Datensatz ist vollständig.</translation>
        </message>
        <message>
            <source>Cancelled.</source>
            <translation>Abgebrochen.</translation>
        </message>
        <message>
            <source>Cancelled; the layers hold the one chip that was read.</source>
            <translation>Abgebrochen; die Layer enthalten den einen Chip, der gelesen wurde.</translation>
        </message>
        <message>
            <source>Cancelled; the layers hold the {count} chips that were read.</source>
            <translation>Abgebrochen; die Layer enthalten die {count} Chips, die gelesen wurden.</translation>
        </message>
        <message>
            <source>Cancelled; the one chip that was finished is a valid dataset. Run it again with the same parameters to go on.</source>
            <translation>Abgebrochen; der eine fertige Chip ist ein gültiger Datensatz. Starten Sie mit denselben Parametern erneut, um fortzufahren.</translation>
        </message>
        <message>
            <source>Cancelled; the {count} chips that were finished are a valid dataset. Run it again with the same parameters to go on.</source>
            <translation>Abgebrochen; die {count} fertigen Chips sind ein gültiger Datensatz. Starten Sie mit denselben Parametern erneut, um fortzufahren.</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>Prüfung</translation>
        </message>
        <message>
            <source>Checked: {chips}, no errors.</source>
            <translation>Geprüft: {chips}, keine Fehler.</translation>
        </message>
        <message>
            <source>Chip positions left out, no label: {count}.</source>
            <translation>Ausgelassene Chip-Positionen, kein Label: {count}.</translation>
        </message>
        <message>
            <source>Chip positions left out, not wholly inside the mask: {count}.</source>
            <translation>Ausgelassene Chip-Positionen, nicht ganz innerhalb der Maske: {count}.</translation>
        </message>
        <message>
            <source>Chip positions left out, reaching past the image: {count}.</source>
            <translation>Ausgelassene Chip-Positionen, ragen über das Bild hinaus: {count}.</translation>
        </message>
        <message>
            <source>Chip positions left out, too little data: {count}.</source>
            <translation>Ausgelassene Chip-Positionen, zu wenig Daten: {count}.</translation>
        </message>
        <message>
            <source>Chip positions of this run</source>
            <translation>Chip-Positionen dieses Laufs</translation>
        </message>
        <message>
            <source>Chip positions: {count}.</source>
            <translation>Chip-Positionen: {count}.</translation>
        </message>
        <message>
            <source>Chip {name}</source>
            <translation>Chip {name}</translation>
        </message>
        <message>
            <source>Chip {name}: no label</source>
            <translation>Chip {name}: kein Label</translation>
        </message>
        <message>
            <source>Chip {name}: {classes}</source>
            <translation>Chip {name}: {classes}</translation>
        </message>
        <message>
            <source>Chip {stem} has {count} objects of class {value}, more than masks can number ({largest}); choose smaller tiles.</source>
            <translation>Chip {stem} hat {count} Objekte der Klasse {value}, mehr als Masken nummerieren können ({largest}); wählen Sie kleinere Kacheln.</translation>
        </message>
        <message>
            <source>Chips</source>
            <translation>Chips</translation>
        </message>
        <message>
            <source>Chips to write: {chips}; with labels: {labelled}; objects: {objects}.</source>
            <translation>Zu schreibende Chips: {chips}; mit Labels: {labelled}; Objekte: {objects}.</translation>
        </message>
        <message>
            <source>Chips written: {chips}; with labels: {labelled}; objects: {objects}; folder: {folder}</source>
            <translation>Geschriebene Chips: {chips}; mit Labels: {labelled}; Objekte: {objects}; Ordner: {folder}</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>Klasse</translation>
        </message>
        <message>
            <source>Class values need labels of type {dtype}, which {format} cannot hold; choose CHIP_FORMAT TIFF or MRF.</source>
            <translation>Die Klassenwerte brauchen Labels vom Typ {dtype}, den {format} nicht fassen kann; wählen Sie CHIP_FORMAT TIFF oder MRF.</translation>
        </message>
        <message>
            <source>Class {name}: {labels} in {chips}.</source>
            <translation>Klasse {name}: {labels} in {chips}.</translation>
        </message>
        <message>
            <source>Class {value} ({name}): {chips}, {objects}, {pixels}.</source>
            <translation>Klasse {value} ({name}): {chips}, {objects}, {pixels}.</translation>
        </message>
        <message>
            <source>Class {value} ({name}): {chips}, {objects}.</source>
            <translation>Klasse {value} ({name}): {chips}, {objects}.</translation>
        </message>
        <message>
            <source>Classes</source>
            <translation>Klassen</translation>
        </message>
        <message>
            <source>Classes in a chip</source>
            <translation>Klassen in einem Chip</translation>
        </message>
        <message>
            <source>Classes in fewer than {least} chips, too few to learn from: {names}.</source>
            <translation>Klassen in weniger als {least} Chips, zu wenigen zum Lernen: {names}.</translation>
        </message>
        <message>
            <source>Classes that occur in no chip: {names}.</source>
            <translation>Klassen, die in keinem Chip vorkommen: {names}.</translation>
        </message>
        <message>
            <source>Classes with several names in field {field} keep the first: {values}.</source>
            <translation>Klassen mit mehreren Namen im Feld {field} behalten den ersten: {values}.</translation>
        </message>
        <message>
            <source>Classified pixels</source>
            <translation>Klassifizierte Pixel</translation>
        </message>
        <message>
            <source>Coordinates: {crs}.</source>
            <translation>Koordinaten: {crs}.</translation>
        </message>
        <message>
            <source>Count</source>
            <translation>Anzahl</translation>
        </message>
        <message>
            <source>CycleGAN takes no {name}, since its sides need not overlap; leave it empty.</source>
            <translation>CycleGAN nimmt kein {name}, da sich seine Seiten nicht überlappen müssen; lassen Sie es leer.</translation>
        </message>
        <message>
            <source>CycleGAN takes one image a side; leave INPUT_RASTER_ITEMS and PROCESS_ALL_RASTER_ITEMS unset.</source>
            <translation>CycleGAN nimmt ein Bild je Seite; lassen Sie INPUT_RASTER_ITEMS und PROCESS_ALL_RASTER_ITEMS ungesetzt.</translation>
        </message>
        <message>
            <source>EXTENT ({extent}) does not meet the image ({image}); choose an extent over the image.</source>
            <translation>EXTENT ({extent}) trifft das Bild ({image}) nicht; wählen Sie eine Ausdehnung über dem Bild.</translation>
        </message>
        <message>
            <source>EXTENT ({extent}) is not four numbers; choose an extent over the image.</source>
            <translation>EXTENT ({extent}) sind keine vier Zahlen; wählen Sie eine Ausdehnung über dem Bild.</translation>
        </message>
        <message>
            <source>EXTENT and CELL_SIZE must be numbers, and CELL_SIZE more than 0.</source>
            <translation>EXTENT und CELL_SIZE müssen Zahlen sein, und CELL_SIZE größer als 0.</translation>
        </message>
        <message>
            <source>EXTENT has {width} x {height} pixels of CELL_SIZE, more than an image can have; choose larger cells.</source>
            <translation>EXTENT hat {width} x {height} Pixel der Größe CELL_SIZE, mehr als ein Bild haben kann; wählen Sie größere Zellen.</translation>
        </message>
        <message>
            <source>Error</source>
            <translation>Fehler</translation>
        </message>
        <message>
            <source>FIX_CHIP_SIZE=false is for Labeled_Tiles, MultiLabeled_Tiles and Imagenet with INPUT_CLASS_DATA, whose chips are cropped to features.</source>
            <translation>FIX_CHIP_SIZE=false ist für Labeled_Tiles, MultiLabeled_Tiles und Imagenet mit INPUT_CLASS_DATA, deren Chips auf Geoobjekte zugeschnitten werden.</translation>
        </message>
        <message>
            <source>Features in all</source>
            <translation>Geoobjekte insgesamt</translation>
        </message>
        <message>
            <source>Features left out, cannot be brought to the image's CRS: {count}.</source>
            <translation>Ausgelassene Geoobjekte, lassen sich nicht in das KBS des Bildes bringen: {count}.</translation>
        </message>
        <message>
            <source>Features left out, geometry without area: {count}.</source>
            <translation>Ausgelassene Geoobjekte, Geometrie ohne Fläche: {count}.</translation>
        </message>
        <message>
            <source>Features left out, no class: {count}.</source>
            <translation>Ausgelassene Geoobjekte, keine Klasse: {count}.</translation>
        </message>
        <message>
            <source>Features left out, no geometry: {count}.</source>
            <translation>Ausgelassene Geoobjekte, keine Geometrie: {count}.</translation>
        </message>
        <message>
            <source>Features of this run</source>
            <translation>Geoobjekte dieses Laufs</translation>
        </message>
        <message>
            <source>Features outside the exported part of the image: {count}.</source>
            <translation>Geoobjekte außerhalb des exportierten Teils des Bildes: {count}.</translation>
        </message>
        <message>
            <source>Features whose invalid geometry was repaired: {count}.</source>
            <translation>Geoobjekte, deren ungültige Geometrie repariert wurde: {count}.</translation>
        </message>
        <message>
            <source>Field {field} holds neither whole numbers nor texts and is not used; all features are one class.</source>
            <translation>Feld {field} enthält weder ganze Zahlen noch Texte und wird nicht benutzt; alle Geoobjekte bilden eine Klasse.</translation>
        </message>
        <message>
            <source>First image</source>
            <translation>Erstes Bild</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>Further classes that are not listed: {count}.</source>
            <translation>Weitere Klassen, die nicht aufgeführt sind: {count}.</translation>
        </message>
        <message>
            <source>Further classes: {count}.</source>
            <translation>Weitere Klassen: {count}.</translation>
        </message>
        <message>
            <source>Further kinds of findings: {count}.</source>
            <translation>Weitere Arten von Befunden: {count}.</translation>
        </message>
        <message>
            <source>Give either {first} or {second}, not both.</source>
            <translation>Geben Sie entweder {first} oder {second} an, nicht beide.</translation>
        </message>
        <message>
            <source>Grey is where files mark no data and where chips reach past the image; other pixels without data are shown as they are, mostly black.</source>
            <translation>Grau ist, wo Dateien fehlende Daten kennzeichnen und wo Chips über das Bild hinausreichen; andere Pixel ohne Daten erscheinen, wie sie sind, meist schwarz.</translation>
        </message>
        <message>
            <source>Grey is where there are no data.</source>
            <translation>Grau ist, wo es keine Daten gibt.</translation>
        </message>
        <message>
            <source>Height of boxes (pixels)</source>
            <translation>Höhe der Rechtecke (Pixel)</translation>
        </message>
        <message>
            <source>Histogram. {description}</source>
            <translation>Histogramm. {description}</translation>
        </message>
        <message>
            <source>Histograms are of the first {count} bands.</source>
            <translation>Histogramme gibt es für die ersten {count} Kanäle.</translation>
        </message>
        <message>
            <source>How full chips are</source>
            <translation>Wie gefüllt Chips sind</translation>
        </message>
        <message>
            <source>INPUT_CLASS_DATA holds points or lines, which have no area; give a BUFFER_RADIUS to crop or blacken around them.</source>
            <translation>INPUT_CLASS_DATA enthält Punkte oder Linien, die keine Fläche haben; geben Sie einen BUFFER_RADIUS an, um sie zuzuschneiden oder um sie herum zu schwärzen.</translation>
        </message>
        <message>
            <source>INPUT_RASTER is a tile index, whose rasters cannot be one image in PIXEL_SPACE; set PROCESS_ALL_RASTER_ITEMS or choose MAP_SPACE.</source>
            <translation>INPUT_RASTER ist ein Kachelindex, dessen Raster in PIXEL_SPACE nicht ein Bild sein können; setzen Sie PROCESS_ALL_RASTER_ITEMS oder wählen Sie MAP_SPACE.</translation>
        </message>
        <message>
            <source>INPUT_RASTER_ITEMS cannot be one image in PIXEL_SPACE; set PROCESS_ALL_RASTER_ITEMS or choose MAP_SPACE.</source>
            <translation>INPUT_RASTER_ITEMS können in PIXEL_SPACE nicht ein Bild sein; setzen Sie PROCESS_ALL_RASTER_ITEMS oder wählen Sie MAP_SPACE.</translation>
        </message>
        <message>
            <source>Images {side}</source>
            <translation>Bilder {side}</translation>
        </message>
        <message>
            <source>Information</source>
            <translation>Information</translation>
        </message>
        <message>
            <source>Instances</source>
            <translation>Instanzen</translation>
        </message>
        <message>
            <source>It has labels.</source>
            <translation>Er hat Labels.</translation>
        </message>
        <message>
            <source>It has no label.</source>
            <translation>Er hat kein Label.</translation>
        </message>
        <message>
            <source>It has {chips} of at most {width} × {height} pixels.</source>
            <translation>Er hat {chips} von höchstens {width} × {height} Pixeln.</translation>
        </message>
        <message>
            <source>It has {chips} of {width} × {height} pixels.</source>
            <translation>Er hat {chips} von {width} × {height} Pixeln.</translation>
        </message>
        <message>
            <source>Item {name}: {chips}.</source>
            <translation>Element {name}: {chips}.</translation>
        </message>
        <message>
            <source>Items left out: {count} of {items}, the first being {item}: {reason}</source>
            <translation>Ausgelassene Elemente: {count} von {items}, als erstes {item}: {reason}</translation>
        </message>
        <message>
            <source>Items reprojected to {crs}, the CRS of the first: {count}, among them {item}.</source>
            <translation>In {crs}, das KBS des ersten, umprojizierte Elemente: {count}, darunter {item}.</translation>
        </message>
        <message>
            <source>Items resampled ({method}) to the pixels of the image: {count}, among them {item}.</source>
            <translation>Auf die Pixel des Bildes neu abgetastete Elemente ({method}): {count}, darunter {item}.</translation>
        </message>
        <message>
            <source>Items with another nodata value than the first: {count}, among them {item}; the mosaic has the first one's, so data of that value become nodata.</source>
            <translation>Elemente mit anderem NoData-Wert als das erste: {count}, darunter {item}; das Mosaik hat den des ersten, Daten mit diesem Wert werden also NoData.</translation>
        </message>
        <message>
            <source>Its check found errors: {errors}.</source>
            <translation>Seine Prüfung fand Fehler: {errors}.</translation>
        </message>
        <message>
            <source>Its check found no errors and no warnings.</source>
            <translation>Seine Prüfung fand keine Fehler und keine Warnungen.</translation>
        </message>
        <message>
            <source>Its check found no errors; warnings: {warnings}.</source>
            <translation>Seine Prüfung fand keine Fehler; Warnungen: {warnings}.</translation>
        </message>
        <message>
            <source>Labels</source>
            <translation>Labels</translation>
        </message>
        <message>
            <source>Labels cannot be brought to the image's coordinate reference system ({reason}); check the CRS of both.</source>
            <translation>Die Labels lassen sich nicht in das Koordinatenbezugssystem des Bildes bringen ({reason}); prüfen Sie das KBS von beiden.</translation>
        </message>
        <message>
            <source>Labels of overlapping objects need {bands} bands, which {format} cannot hold; choose CHIP_FORMAT TIFF or MRF.</source>
            <translation>Labels überlappender Objekte brauchen {bands} Kanäle, die {format} nicht fassen kann; wählen Sie CHIP_FORMAT TIFF oder MRF.</translation>
        </message>
        <message>
            <source>Least</source>
            <translation>Minimum</translation>
        </message>
        <message>
            <source>Left out, cannot be brought to the image's CRS</source>
            <translation>Ausgelassen, lassen sich nicht in das KBS des Bildes bringen</translation>
        </message>
        <message>
            <source>Left out, geometry without area</source>
            <translation>Ausgelassen, Geometrie ohne Fläche</translation>
        </message>
        <message>
            <source>Left out, no class</source>
            <translation>Ausgelassen, keine Klasse</translation>
        </message>
        <message>
            <source>Left out, no geometry</source>
            <translation>Ausgelassen, keine Geometrie</translation>
        </message>
        <message>
            <source>MAX_NODATA_PERCENT must lie between 0 and 100, not {value}.</source>
            <translation>MAX_NODATA_PERCENT muss zwischen 0 und 100 liegen, nicht {value}.</translation>
        </message>
        <message>
            <source>MIN_POLYGON_OVERLAP_RATIO must lie between 0 and 1, not {value}.</source>
            <translation>MIN_POLYGON_OVERLAP_RATIO muss zwischen 0 und 1 liegen, nicht {value}.</translation>
        </message>
        <message>
            <source>Made by Chipsmith. This file needs no other and no connection.</source>
            <translation>Erstellt von Chipsmith. Diese Datei braucht keine andere und keine Verbindung.</translation>
        </message>
        <message>
            <source>Map</source>
            <translation>Karte</translation>
        </message>
        <message>
            <source>Map of {count} chip.</source>
            <translation>Karte von {count} Chip.</translation>
        </message>
        <message>
            <source>Map of {count} chips.</source>
            <translation>Karte von {count} Chips.</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>Mittelwert</translation>
        </message>
        <message>
            <source>Measured in all chips that have labels.</source>
            <translation>Gemessen in allen Chips, die Labels haben.</translation>
        </message>
        <message>
            <source>Measured in those of a sample of {seen} of {total} chips that have labels, evenly spread over the dataset.</source>
            <translation>Gemessen in den Chips mit Labels aus einer Stichprobe von {seen} von {total} Chips, gleichmäßig über den Datensatz verteilt.</translation>
        </message>
        <message>
            <source>Most</source>
            <translation>Maximum</translation>
        </message>
        <message>
            <source>No chip of {folder} says where it lies on the map (no georeference in the file, no world file beside it), as with REFERENCE_SYSTEM=PIXEL_SPACE; choose a dataset with georeferenced chips.</source>
            <translation>Kein Chip von {folder} sagt, wo er auf der Karte liegt (keine Georeferenz in der Datei, keine World-Datei daneben), wie bei REFERENCE_SYSTEM=PIXEL_SPACE; wählen Sie einen Datensatz mit georeferenzierten Chips.</translation>
        </message>
        <message>
            <source>No chip was written (positions: {positions}; without label: {no_label}; too little data: {nodata}; no room in the image: {edge}; not inside the mask: {outside_mask}); check the labels' CRS, INPUT_MASK_POLYGONS, MIN_POLYGON_OVERLAP_RATIO, MAX_NODATA_PERCENT and EDGE_RULE.</source>
            <translation>Es wurde kein Chip geschrieben (Positionen: {positions}; ohne Label: {no_label}; zu wenig Daten: {nodata}; kein Platz im Bild: {edge}; nicht innerhalb der Maske: {outside_mask}); prüfen Sie das KBS der Labels, INPUT_MASK_POLYGONS, MIN_POLYGON_OVERLAP_RATIO, MAX_NODATA_PERCENT und EDGE_RULE.</translation>
        </message>
        <message>
            <source>No chip was written: none of the {items} items could be cut; check the labels' CRS and the EXTENT.</source>
            <translation>Es wurde kein Chip geschrieben: keines der {items} Elemente konnte zerschnitten werden; prüfen Sie das KBS der Labels und EXTENT.</translation>
        </message>
        <message>
            <source>No feature of {name} meets the image (of {features}: outside {outside}, not reprojectable {not_reprojected}, without class {null_class}, without geometry {empty}, without area {beyond_repair}); check the layer's CRS and the EXTENT.</source>
            <translation>Kein Geoobjekt von {name} trifft das Bild (von {features}: außerhalb {outside}, nicht umprojizierbar {not_reprojected}, ohne Klasse {null_class}, ohne Geometrie {empty}, ohne Fläche {beyond_repair}); prüfen Sie das KBS des Layers und EXTENT.</translation>
        </message>
        <message>
            <source>No label</source>
            <translation>Kein Label</translation>
        </message>
        <message>
            <source>No tile of {width} x {height} pixels fits into the image ({image_width} x {image_height} pixels); choose a smaller TILE_SIZE_X and TILE_SIZE_Y or EDGE_RULE=PAD.</source>
            <translation>Keine Kachel von {width} x {height} Pixeln passt in das Bild ({image_width} x {image_height} Pixel); wählen Sie TILE_SIZE_X und TILE_SIZE_Y kleiner oder EDGE_RULE=PAD.</translation>
        </message>
        <message>
            <source>No values.</source>
            <translation>Keine Werte.</translation>
        </message>
        <message>
            <source>Nodata was not read, so the export may leave out more chips; set READ_NODATA to know which.</source>
            <translation>NoData wurde nicht gelesen, der Export lässt also vielleicht mehr Chips aus; setzen Sie READ_NODATA, um zu wissen, welche.</translation>
        </message>
        <message>
            <source>None of the {count} chips of {folder} can be opened; restore the files; the first: {reason}</source>
            <translation>Keiner der {count} Chips von {folder} lässt sich öffnen; stellen Sie die Dateien wieder her; der erste: {reason}</translation>
        </message>
        <message>
            <source>None of them has a label.</source>
            <translation>Keiner davon hat ein Label.</translation>
        </message>
        <message>
            <source>Not one of {chips} chips has a label, so nothing was written; check the labels' CRS, the EXTENT, BUFFER_RADIUS and MIN_POLYGON_OVERLAP_RATIO.</source>
            <translation>Nicht einer von {chips} Chips hat ein Label, darum wurde nichts geschrieben; prüfen Sie das KBS der Labels, EXTENT, BUFFER_RADIUS und MIN_POLYGON_OVERLAP_RATIO.</translation>
        </message>
        <message>
            <source>Not one of {count} chips has a label, so the export would end with an error; check the labels' CRS, the EXTENT, BUFFER_RADIUS and MIN_POLYGON_OVERLAP_RATIO.</source>
            <translation>Nicht einer von {count} Chips hat ein Label, der Export würde also mit einem Fehler enden; prüfen Sie das KBS der Labels, EXTENT, BUFFER_RADIUS und MIN_POLYGON_OVERLAP_RATIO.</translation>
        </message>
        <message>
            <source>Not wholly inside the mask</source>
            <translation>Nicht ganz innerhalb der Maske</translation>
        </message>
        <message>
            <source>Nothing: each position became a chip, and each feature was used.</source>
            <translation>Nichts: jede Position wurde zu einem Chip, und jedes Geoobjekt wurde benutzt.</translation>
        </message>
        <message>
            <source>OUTPUT_LOCATION already holds a dataset of {chips}; set START_INDEX to {next_index} or more to add to it, or choose another folder.</source>
            <translation>OUTPUT_LOCATION enthält schon einen Datensatz von {chips}; setzen Sie START_INDEX auf {next_index} oder mehr, um ihn zu ergänzen, oder wählen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <source>OUTPUT_LOCATION holds a dataset labelled from another kind of source (features or a class raster); choose another folder.</source>
            <translation>OUTPUT_LOCATION enthält einen Datensatz mit Labels aus einer anderen Art von Quelle (Geoobjekte oder Klassenraster); wählen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <source>OUTPUT_LOCATION holds a dataset stretched to values from {first}, this image would be to values from {here} because of its nodata; choose another folder.</source>
            <translation>OUTPUT_LOCATION enthält einen Datensatz, der auf Werte ab {first} gestreckt ist, dieses Bild würde wegen seines NoData auf Werte ab {here} gestreckt; wählen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <source>OUTPUT_LOCATION holds a dataset whose classes do not include {value} with the name {name}; choose another folder.</source>
            <translation>OUTPUT_LOCATION enthält einen Datensatz, zu dessen Klassen {value} mit dem Namen {name} nicht gehört; wählen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <source>OUTPUT_LOCATION holds a dataset whose record of STRETCH cannot be read; choose another folder.</source>
            <translation>OUTPUT_LOCATION enthält einen Datensatz, dessen Aufzeichnung zu STRETCH nicht lesbar ist; wählen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <source>OUTPUT_LOCATION holds a dataset with another value of STRETCH ({there}, not {here}); choose another folder.</source>
            <translation>OUTPUT_LOCATION enthält einen Datensatz mit einem anderen Wert von STRETCH ({there}, nicht {here}); wählen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <source>OUTPUT_LOCATION holds a dataset with another value of {name} ({there}, not {here}); choose another folder.</source>
            <translation>OUTPUT_LOCATION enthält einen Datensatz mit einem anderen Wert von {name} ({there}, nicht {here}); wählen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <source>OUTPUT_LOCATION {folder} cannot be made or written in {nearest}; choose a folder with write permission.</source>
            <translation>OUTPUT_LOCATION {folder} kann in {nearest} nicht angelegt oder beschrieben werden; wählen Sie einen Ordner mit Schreibrecht.</translation>
        </message>
        <message>
            <source>OUTPUT_LOCATION {folder} holds a dataset of another METADATA_FORMAT; choose another folder.</source>
            <translation>OUTPUT_LOCATION {folder} enthält einen Datensatz in einem anderen METADATA_FORMAT; wählen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <source>OUTPUT_LOCATION {folder} holds a dataset whose index files cannot be read ({reason}); choose another folder.</source>
            <translation>OUTPUT_LOCATION {folder} enthält einen Datensatz, dessen Indexdateien nicht lesbar sind ({reason}); wählen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <source>OUTPUT_LOCATION {folder} holds an unfinished run with another image, other labels or another part of them; run it again with the same ones to finish it, or choose another folder.</source>
            <translation>OUTPUT_LOCATION {folder} enthält einen unvollendeten Lauf mit einem anderen Bild, anderen Labels oder einem anderen Teil davon; starten Sie mit denselben erneut, um ihn zu vollenden, oder wählen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <source>OUTPUT_LOCATION {folder} holds an unfinished run with another {name} ({there}, not {here}); run it again with the same parameters to finish it, or choose another folder.</source>
            <translation>OUTPUT_LOCATION {folder} enthält einen unvollendeten Lauf mit anderem {name} ({there}, nicht {here}); starten Sie mit denselben Parametern erneut, um ihn zu vollenden, oder wählen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <source>OUTPUT_LOCATION {folder} holds chips without index files, left by an unfinished export; choose another folder or empty this one.</source>
            <translation>OUTPUT_LOCATION {folder} enthält Chips ohne Indexdateien, übrig von einem unvollendeten Export; wählen Sie einen anderen Ordner oder leeren Sie diesen.</translation>
        </message>
        <message>
            <source>Objects</source>
            <translation>Objekte</translation>
        </message>
        <message>
            <source>Objects in a chip</source>
            <translation>Objekte in einem Chip</translation>
        </message>
        <message>
            <source>On the map ({crs}) they are {factor} times as large.</source>
            <translation>Auf der Karte ({crs}) sind sie {factor}-mal so groß.</translation>
        </message>
        <message>
            <source>Outside the exported part of the image</source>
            <translation>Außerhalb des exportierten Teils des Bildes</translation>
        </message>
        <message>
            <source>Parameters and record</source>
            <translation>Parameter und Aufzeichnung</translation>
        </message>
        <message>
            <source>Parameters of this run</source>
            <translation>Parameter dieses Laufs</translation>
        </message>
        <message>
            <source>Pixels</source>
            <translation>Pixel</translation>
        </message>
        <message>
            <source>Programs and time</source>
            <translation>Programme und Zeit</translation>
        </message>
        <message>
            <source>REPORT {path} cannot be written; choose a file in a folder with write permission.</source>
            <translation>REPORT {path} kann nicht geschrieben werden; wählen Sie eine Datei in einem Ordner mit Schreibrecht.</translation>
        </message>
        <message>
            <source>ROTATION_ANGLE is for chips of one size; leave FIX_CHIP_SIZE on.</source>
            <translation>ROTATION_ANGLE ist für Chips einer Größe; lassen Sie FIX_CHIP_SIZE an.</translation>
        </message>
        <message>
            <source>ROTATION_ANGLE must be 0 or more and less than 360 degrees, not {value}.</source>
            <translation>ROTATION_ANGLE muss mindestens 0 und kleiner als 360 Grad sein, nicht {value}.</translation>
        </message>
        <message>
            <source>Reaching past the image</source>
            <translation>Ragen über das Bild hinaus</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Grund</translation>
        </message>
        <message>
            <source>Recorded in the dataset</source>
            <translation>Im Datensatz festgehalten</translation>
        </message>
        <message>
            <source>Report made</source>
            <translation>Bericht erstellt</translation>
        </message>
        <message>
            <source>Report: {path}</source>
            <translation>Bericht: {path}</translation>
        </message>
        <message>
            <source>Run {number}</source>
            <translation>Lauf {number}</translation>
        </message>
        <message>
            <source>START_INDEX must be 0 to {largest}, not {value}.</source>
            <translation>START_INDEX muss 0 bis {largest} sein, nicht {value}.</translation>
        </message>
        <message>
            <source>Second image</source>
            <translation>Zweites Bild</translation>
        </message>
        <message>
            <source>Second image of chip {name}</source>
            <translation>Zweites Bild von Chip {name}</translation>
        </message>
        <message>
            <source>Share of a chip that is labelled</source>
            <translation>Anteil eines Chips, der ein Label hat</translation>
        </message>
        <message>
            <source>Share of objects</source>
            <translation>Anteil der Objekte</translation>
        </message>
        <message>
            <source>Share of pixels</source>
            <translation>Anteil der Pixel</translation>
        </message>
        <message>
            <source>Sizes of objects</source>
            <translation>Größen der Objekte</translation>
        </message>
        <message>
            <source>Small objects (box below 32 × 32 pixels): {small}; medium: {medium}; large (above 96 × 96 pixels): {large}.</source>
            <translation>Kleine Objekte (Rechteck unter 32 × 32 Pixeln): {small}; mittlere: {medium}; große (über 96 × 96 Pixeln): {large}.</translation>
        </message>
        <message>
            <source>Some pixels without data are marked neither by their files nor by their places: the histograms count them, mostly as 0, the statistics do not.</source>
            <translation>Manche Pixel ohne Daten sind weder durch ihre Dateien noch durch ihren Ort gekennzeichnet: Die Histogramme zählen sie mit, meist als 0, die Statistiken nicht.</translation>
        </message>
        <message>
            <source>Standard deviation</source>
            <translation>Standardabweichung</translation>
        </message>
        <message>
            <source>Statistics and histograms are of all chips, without what is known to be no data.</source>
            <translation>Statistiken und Histogramme sind von allen Chips, ohne das, was bekanntermaßen keine Daten sind.</translation>
        </message>
        <message>
            <source>Statistics are of all chips, histograms of {seen} of {total}, without what is known to be no data.</source>
            <translation>Statistiken sind von allen Chips, Histogramme von {seen} von {total}, ohne das, was bekanntermaßen keine Daten sind.</translation>
        </message>
        <message>
            <source>The chips do not name a valid coordinate reference system; set that of the layers by hand.</source>
            <translation>Die Chips nennen kein gültiges Koordinatenbezugssystem; setzen Sie das der Layer von Hand.</translation>
        </message>
        <message>
            <source>The chips do not say where they lie.</source>
            <translation>Die Chips sagen nicht, wo sie liegen.</translation>
        </message>
        <message>
            <source>The classes are uneven: {most} has {ratio} times as many objects as {least}; weights for classes, or more chips of the rare ones, help training.</source>
            <translation>Die Klassen sind ungleich: {most} hat {ratio}-mal so viele Objekte wie {least}; Gewichte für Klassen oder mehr Chips der seltenen helfen dem Training.</translation>
        </message>
        <message>
            <source>The classes are uneven: {most} has {ratio} times as many pixels as {least}; weights for classes, or more chips of the rare ones, help training.</source>
            <translation>Die Klassen sind ungleich: {most} hat {ratio}-mal so viele Pixel wie {least}; Gewichte für Klassen oder mehr Chips der seltenen helfen dem Training.</translation>
        </message>
        <message>
            <source>The colour is that of the number of classes in a chip.</source>
            <translation>Die Farbe ist die der Anzahl der Klassen in einem Chip.</translation>
        </message>
        <message>
            <source>The coordinate reference system cannot be read ({reason}).</source>
            <translation>Das Koordinatenbezugssystem ist nicht lesbar ({reason}).</translation>
        </message>
        <message>
            <source>The darker a square, the more chips lie there.</source>
            <translation>Je dunkler ein Quadrat, desto mehr Chips liegen dort.</translation>
        </message>
        <message>
            <source>The darker a square, the more chips lie there; its colour is that of most of them.</source>
            <translation>Je dunkler ein Quadrat, desto mehr Chips liegen dort; seine Farbe ist die der meisten davon.</translation>
        </message>
        <message>
            <source>The dataset in {folder} was written, but its check found {errors}, the first being: {finding}</source>
            <translation>Der Datensatz in {folder} wurde geschrieben, aber seine Prüfung fand {errors}, als ersten: {finding}</translation>
        </message>
        <message>
            <source>The dataset is not valid (errors: {errors}, warnings: {warnings}).</source>
            <translation>Der Datensatz ist nicht gültig (Fehler: {errors}, Warnungen: {warnings}).</translation>
        </message>
        <message>
            <source>The dataset is valid (warnings: {warnings}).</source>
            <translation>Der Datensatz ist gültig (Warnungen: {warnings}).</translation>
        </message>
        <message>
            <source>The disk of OUTPUT_LOCATION {folder} has {free} free, but the chips will take about {size}; make room or choose another folder, a larger STRIDE_X and STRIDE_Y, a smaller EXTENT or another CHIP_FORMAT.</source>
            <translation>Auf dem Datenträger von OUTPUT_LOCATION {folder} sind {free} frei, aber die Chips brauchen etwa {size}; schaffen Sie Platz oder wählen Sie einen anderen Ordner, STRIDE_X und STRIDE_Y größer, EXTENT kleiner oder ein anderes CHIP_FORMAT.</translation>
        </message>
        <message>
            <source>The image ({image_width} x {image_height} pixels) is smaller than the tile ({width} x {height} pixels); chips are padded.</source>
            <translation>Das Bild ({image_width} x {image_height} Pixel) ist kleiner als die Kachel ({width} x {height} Pixel); Chips werden aufgefüllt.</translation>
        </message>
        <message>
            <source>The image cannot be turned ({reason}).</source>
            <translation>Das Bild lässt sich nicht drehen ({reason}).</translation>
        </message>
        <message>
            <source>The image would give up to {count} chips, more than one run can plan ({most}); choose larger STRIDE_X and STRIDE_Y, a larger CELL_SIZE or ROTATION_ANGLE, a smaller EXTENT, or PROCESS_ALL_RASTER_ITEMS if items lie far apart.</source>
            <translation>Das Bild ergäbe bis zu {count} Chips, mehr als ein Lauf planen kann ({most}); wählen Sie STRIDE_X und STRIDE_Y, CELL_SIZE oder ROTATION_ANGLE größer, EXTENT kleiner, oder PROCESS_ALL_RASTER_ITEMS, wenn die Elemente weit auseinander liegen.</translation>
        </message>
        <message>
            <source>The items lie far apart: less than {percent} % of the image that holds them all has data; PROCESS_ALL_RASTER_ITEMS=true would cut each for itself.</source>
            <translation>Die Elemente liegen weit auseinander: weniger als {percent} % des Bildes, das sie alle umfasst, hat Daten; PROCESS_ALL_RASTER_ITEMS=true würde jedes für sich zerschneiden.</translation>
        </message>
        <message>
            <source>The labels are drawn over the images.</source>
            <translation>Die Labels sind über die Bilder gezeichnet.</translation>
        </message>
        <message>
            <source>The last {shown} of {total} records.</source>
            <translation>Die letzten {shown} von {total} Aufzeichnungen.</translation>
        </message>
        <message>
            <source>The layer shows only every {step}th row and column of positions, since there are more than MOST_FOOTPRINTS; the numbers count all.</source>
            <translation>Der Layer zeigt nur jede {step}. Zeile und Spalte der Positionen, da es mehr als MOST_FOOTPRINTS sind; die Zahlen zählen alle.</translation>
        </message>
        <message>
            <source>The only chip has no label, so nothing was written; check the labels' CRS, the EXTENT, BUFFER_RADIUS and MIN_POLYGON_OVERLAP_RATIO.</source>
            <translation>Der einzige Chip hat kein Label, darum wurde nichts geschrieben; prüfen Sie das KBS der Labels, EXTENT, BUFFER_RADIUS und MIN_POLYGON_OVERLAP_RATIO.</translation>
        </message>
        <message>
            <source>The only chip has no label, so the export would end with an error; check the labels' CRS, the EXTENT, BUFFER_RADIUS and MIN_POLYGON_OVERLAP_RATIO.</source>
            <translation>Der einzige Chip hat kein Label, der Export würde also mit einem Fehler enden; prüfen Sie das KBS der Labels, EXTENT, BUFFER_RADIUS und MIN_POLYGON_OVERLAP_RATIO.</translation>
        </message>
        <message>
            <source>The only chip of {folder} cannot be opened; restore the file: {reason}</source>
            <translation>Der einzige Chip von {folder} lässt sich nicht öffnen; stellen Sie die Datei wieder her: {reason}</translation>
        </message>
        <message>
            <source>The only chip that was written has no label; check the labels' CRS, the EXTENT, BUFFER_RADIUS and MIN_POLYGON_OVERLAP_RATIO.</source>
            <translation>Der einzige geschriebene Chip hat kein Label; prüfen Sie das KBS der Labels, EXTENT, BUFFER_RADIUS und MIN_POLYGON_OVERLAP_RATIO.</translation>
        </message>
        <message>
            <source>The only chip.</source>
            <translation>Der einzige Chip.</translation>
        </message>
        <message>
            <source>The outline cannot be transformed.</source>
            <translation>Der Umriss lässt sich nicht transformieren.</translation>
        </message>
        <message>
            <source>The outline of the only chip.</source>
            <translation>Der Umriss des einzigen Chips.</translation>
        </message>
        <message>
            <source>The outlines of all chips.</source>
            <translation>Die Umrisse aller Chips.</translation>
        </message>
        <message>
            <source>The regions of the class raster need a temporary file that cannot be written ({reason}); free some space in {folder}.</source>
            <translation>Die Regionen des Klassenrasters brauchen eine temporäre Datei, die nicht geschrieben werden kann ({reason}); schaffen Sie Platz in {folder}.</translation>
        </message>
        <message>
            <source>The rows of {name} cannot be read ({reason}); check the file and its filter.</source>
            <translation>Die Zeilen von {name} sind nicht lesbar ({reason}); prüfen Sie die Datei und ihren Filter.</translation>
        </message>
        <message>
            <source>The run was cancelled before its end.</source>
            <translation>Der Lauf wurde vor seinem Ende abgebrochen.</translation>
        </message>
        <message>
            <source>The size is that of a few chips written to a temporary folder, times the number of chips, and may be {percent} % off.</source>
            <translation>Die Größe ist die einiger Chips, die in einen temporären Ordner geschrieben wurden, mal die Anzahl der Chips, und kann um {percent} % abweichen.</translation>
        </message>
        <message>
            <source>The stride is larger than the tile; parts of the image are in no chip.</source>
            <translation>Die Schrittweite ist größer als die Kachel; Teile des Bildes sind in keinem Chip.</translation>
        </message>
        <message>
            <source>The tile index gives {name} the coordinate reference system {crs}, which cannot be read ({reason}); correct or clear it there.</source>
            <translation>Der Kachelindex gibt {name} das Koordinatenbezugssystem {crs}, das nicht lesbar ist ({reason}); berichtigen oder löschen Sie es dort.</translation>
        </message>
        <message>
            <source>The values of band {band} lie too far apart for STRETCH {method}; declare the nodata value of the image or choose another STRETCH.</source>
            <translation>Die Werte von Kanal {band} liegen für STRETCH {method} zu weit auseinander; geben Sie den NoData-Wert des Bildes an oder wählen Sie einen anderen STRETCH.</translation>
        </message>
        <message>
            <source>There is no report: {reason}</source>
            <translation>Es gibt keinen Bericht: {reason}</translation>
        </message>
        <message>
            <source>Time taken</source>
            <translation>Dauer</translation>
        </message>
        <message>
            <source>To add to this dataset, set START_INDEX to {index} or more.</source>
            <translation>Um diesen Datensatz zu ergänzen, setzen Sie START_INDEX auf {index} oder mehr.</translation>
        </message>
        <message>
            <source>Too little data</source>
            <translation>Zu wenig Daten</translation>
        </message>
        <message>
            <source>Training data for deep learning</source>
            <translation>Trainingsdaten für Deep Learning</translation>
        </message>
        <message>
            <source>Used, but their invalid geometry was repaired</source>
            <translation>Benutzt, aber ihre ungültige Geometrie wurde repariert</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Wert</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>Warnung</translation>
        </message>
        <message>
            <source>What lies in several chips counts once in each, as for trainers.</source>
            <translation>Was in mehreren Chips liegt, zählt in jedem einmal, wie für Trainingsprogramme.</translation>
        </message>
        <message>
            <source>What was left out</source>
            <translation>Was ausgelassen wurde</translation>
        </message>
        <message>
            <source>Width divided by height</source>
            <translation>Breite geteilt durch Höhe</translation>
        </message>
        <message>
            <source>Width of boxes (pixels)</source>
            <translation>Breite der Rechtecke (Pixel)</translation>
        </message>
        <message>
            <source>With labels</source>
            <translation>Mit Labels</translation>
        </message>
        <message>
            <source>Without data</source>
            <translation>Ohne Daten</translation>
        </message>
        <message>
            <source>Written as chips</source>
            <translation>Als Chips geschrieben</translation>
        </message>
        <message>
            <source>a second</source>
            <translation>eine Sekunde</translation>
        </message>
        <message>
            <source>and {count} more</source>
            <translation>und {count} weitere</translation>
        </message>
        <message>
            <source>bands and pixel type</source>
            <translation>Kanälen und Pixeltyp</translation>
        </message>
        <message>
            <source>below {high}: {count} ({share})</source>
            <translation>unter {high}: {count} ({share})</translation>
        </message>
        <message>
            <source>chips: {count}</source>
            <translation>Chips: {count}</translation>
        </message>
        <message>
            <source>least {low}, median {middle}, most {high}</source>
            <translation>Minimum {low}, Median {middle}, Maximum {high}</translation>
        </message>
        <message>
            <source>no file is named</source>
            <translation>keine Datei ist genannt</translation>
        </message>
        <message>
            <source>no label</source>
            <translation>kein Label</translation>
        </message>
        <message>
            <source>no {key}</source>
            <translation>kein {key}</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <source>objects: {count}</source>
            <translation>Objekte: {count}</translation>
        </message>
        <message>
            <source>one class</source>
            <translation>eine Klasse</translation>
        </message>
        <message>
            <source>they are incomplete</source>
            <translation>sie sind unvollständig</translation>
        </message>
        <message>
            <source>three classes or more</source>
            <translation>drei Klassen oder mehr</translation>
        </message>
        <message>
            <source>two classes</source>
            <translation>zwei Klassen</translation>
        </message>
        <message>
            <source>{chips} chips were written, but not one has a label; check the labels' CRS, the EXTENT, BUFFER_RADIUS and MIN_POLYGON_OVERLAP_RATIO.</source>
            <translation>{chips} Chips wurden geschrieben, aber nicht einer hat ein Label; prüfen Sie das KBS der Labels, EXTENT, BUFFER_RADIUS und MIN_POLYGON_OVERLAP_RATIO.</translation>
        </message>
        <message>
            <source>{chips} with {labels}.</source>
            <translation>{chips} mit {labels}.</translation>
        </message>
        <message>
            <source>{chips}, about {size} and {time}.</source>
            <translation>{chips}, etwa {size} und {time}.</translation>
        </message>
        <message>
            <source>{chips}, {labelled} of them with labels, {objects} in all.</source>
            <translation>{chips}, {labelled} davon mit Labels, insgesamt {objects}.</translation>
        </message>
        <message>
            <source>{chips}, {objects} in all.</source>
            <translation>{chips}, insgesamt {objects}.</translation>
        </message>
        <message>
            <source>{chips}, {size} before compression.</source>
            <translation>{chips}, {size} vor der Kompression.</translation>
        </message>
        <message>
            <source>{count} band</source>
            <translation>{count} Kanal</translation>
        </message>
        <message>
            <source>{count} bands</source>
            <translation>{count} Kanäle</translation>
        </message>
        <message>
            <source>{count} chip</source>
            <translation>{count} Chip</translation>
        </message>
        <message>
            <source>{count} chip cannot be brought to the CRS of the first chip and was left out.</source>
            <translation>{count} Chip lässt sich nicht in das KBS des ersten Chips bringen und wurde ausgelassen.</translation>
        </message>
        <message>
            <source>{count} chip cannot be opened and was left out: {reason}</source>
            <translation>{count} Chip lässt sich nicht öffnen und wurde ausgelassen: {reason}</translation>
        </message>
        <message>
            <source>{count} chip does not say where it lies on the map and was left out.</source>
            <translation>{count} Chip sagt nicht, wo er auf der Karte liegt, und wurde ausgelassen.</translation>
        </message>
        <message>
            <source>{count} chip has labels that cannot be read and comes without them: {reason}</source>
            <translation>{count} Chip hat Labels, die nicht lesbar sind, und kommt ohne sie: {reason}</translation>
        </message>
        <message>
            <source>{count} chip is in another CRS than the first and was brought to that.</source>
            <translation>{count} Chip ist in einem anderen KBS als der erste und wurde in dessen KBS gebracht.</translation>
        </message>
        <message>
            <source>{count} chip positions turned {turns} times are more than one run can plan ({most}); choose larger STRIDE_X and STRIDE_Y, a larger ROTATION_ANGLE or a smaller EXTENT, or PROCESS_ALL_RASTER_ITEMS if the image's items lie far apart.</source>
            <translation>{count} Chip-Positionen, {turns}-mal gedreht, sind mehr, als ein Lauf planen kann ({most}); wählen Sie STRIDE_X und STRIDE_Y oder ROTATION_ANGLE größer, EXTENT kleiner, oder PROCESS_ALL_RASTER_ITEMS, wenn die Elemente des Bildes weit auseinander liegen.</translation>
        </message>
        <message>
            <source>{count} chips</source>
            <translation>{count} Chips</translation>
        </message>
        <message>
            <source>{count} chips are in another CRS than the first and were brought to that.</source>
            <translation>{count} Chips sind in einem anderen KBS als der erste und wurden in dessen KBS gebracht.</translation>
        </message>
        <message>
            <source>{count} chips cannot be brought to the CRS of the first chip and were left out.</source>
            <translation>{count} Chips lassen sich nicht in das KBS des ersten Chips bringen und wurden ausgelassen.</translation>
        </message>
        <message>
            <source>{count} chips cannot be opened and were left out; the first: {reason}</source>
            <translation>{count} Chips lassen sich nicht öffnen und wurden ausgelassen; der erste: {reason}</translation>
        </message>
        <message>
            <source>{count} chips do not say where they lie on the map and were left out.</source>
            <translation>{count} Chips sagen nicht, wo sie auf der Karte liegen, und wurden ausgelassen.</translation>
        </message>
        <message>
            <source>{count} chips have labels that cannot be read and come without them; the first: {reason}</source>
            <translation>{count} Chips haben Labels, die nicht lesbar sind, und kommen ohne sie; der erste: {reason}</translation>
        </message>
        <message>
            <source>{count} class</source>
            <translation>{count} Klasse</translation>
        </message>
        <message>
            <source>{count} classes</source>
            <translation>{count} Klassen</translation>
        </message>
        <message>
            <source>{count} entries</source>
            <translation>{count} Einträge</translation>
        </message>
        <message>
            <source>{count} entry</source>
            <translation>{count} Eintrag</translation>
        </message>
        <message>
            <source>{count} error</source>
            <translation>{count} Fehler</translation>
        </message>
        <message>
            <source>{count} errors</source>
            <translation>{count} Fehler</translation>
        </message>
        <message>
            <source>{count} hour</source>
            <translation>{count} Stunde</translation>
        </message>
        <message>
            <source>{count} hours</source>
            <translation>{count} Stunden</translation>
        </message>
        <message>
            <source>{count} instance</source>
            <translation>{count} Instanz</translation>
        </message>
        <message>
            <source>{count} instances</source>
            <translation>{count} Instanzen</translation>
        </message>
        <message>
            <source>{count} label</source>
            <translation>{count} Label</translation>
        </message>
        <message>
            <source>{count} labels</source>
            <translation>{count} Labels</translation>
        </message>
        <message>
            <source>{count} minute</source>
            <translation>{count} Minute</translation>
        </message>
        <message>
            <source>{count} minutes</source>
            <translation>{count} Minuten</translation>
        </message>
        <message>
            <source>{count} object</source>
            <translation>{count} Objekt</translation>
        </message>
        <message>
            <source>{count} objects</source>
            <translation>{count} Objekte</translation>
        </message>
        <message>
            <source>{count} of them ({share}) has labels.</source>
            <translation>{count} davon ({share}) hat Labels.</translation>
        </message>
        <message>
            <source>{count} of them ({share}) have labels.</source>
            <translation>{count} davon ({share}) haben Labels.</translation>
        </message>
        <message>
            <source>{count} pixel</source>
            <translation>{count} Pixel</translation>
        </message>
        <message>
            <source>{count} pixels</source>
            <translation>{count} Pixel</translation>
        </message>
        <message>
            <source>{count} second</source>
            <translation>{count} Sekunde</translation>
        </message>
        <message>
            <source>{count} seconds</source>
            <translation>{count} Sekunden</translation>
        </message>
        <message>
            <source>{first} to {last}</source>
            <translation>{first} bis {last}</translation>
        </message>
        <message>
            <source>{folder} is not a dataset: it holds none of {names}; choose the folder of a finished export.</source>
            <translation>{folder} ist kein Datensatz: der Ordner enthält nichts von {names}; wählen Sie den Ordner eines abgeschlossenen Exports.</translation>
        </message>
        <message>
            <source>{folder} is not a whole dataset: {name} is missing; choose the folder of a finished export.</source>
            <translation>{folder} ist kein vollständiger Datensatz: {name} fehlt; wählen Sie den Ordner eines abgeschlossenen Exports.</translation>
        </message>
        <message>
            <source>{folder} lists no chips; export the dataset again.</source>
            <translation>{folder} führt keine Chips auf; exportieren Sie den Datensatz neu.</translation>
        </message>
        <message>
            <source>{folder}: {format}</source>
            <translation>{folder}: {format}</translation>
        </message>
        <message>
            <source>{folder}: {model} and {statistics} do not describe a dataset ({reason}); restore the files or export the dataset again.</source>
            <translation>{folder}: {model} und {statistics} beschreiben keinen Datensatz ({reason}); stellen Sie die Dateien wieder her oder exportieren Sie den Datensatz neu.</translation>
        </message>
        <message>
            <source>{format} needs ADDITIONAL_INPUT_RASTER, the images of its other side.</source>
            <translation>{format} braucht ADDITIONAL_INPUT_RASTER, die Bilder seiner anderen Seite.</translation>
        </message>
        <message>
            <source>{format} needs INPUT_CLASS_DATA or INPUT_CLASS_RASTER.</source>
            <translation>{format} braucht INPUT_CLASS_DATA oder INPUT_CLASS_RASTER.</translation>
        </message>
        <message>
            <source>{format} needs INPUT_INSTANCE_DATA or INPUT_INSTANCE_RASTER.</source>
            <translation>{format} braucht INPUT_INSTANCE_DATA oder INPUT_INSTANCE_RASTER.</translation>
        </message>
        <message>
            <source>{format} takes no ADDITIONAL_INPUT_RASTER; leave it empty.</source>
            <translation>{format} nimmt kein ADDITIONAL_INPUT_RASTER; lassen Sie es leer.</translation>
        </message>
        <message>
            <source>{format} takes no instances; leave INPUT_INSTANCE_DATA and INPUT_INSTANCE_RASTER empty.</source>
            <translation>{format} nimmt keine Instanzen; lassen Sie INPUT_INSTANCE_DATA und INPUT_INSTANCE_RASTER leer.</translation>
        </message>
        <message>
            <source>{format} takes no labels; leave INPUT_CLASS_DATA and INPUT_CLASS_RASTER empty.</source>
            <translation>{format} nimmt keine Labels; lassen Sie INPUT_CLASS_DATA und INPUT_CLASS_RASTER leer.</translation>
        </message>
        <message>
            <source>{format} with ADDITIONAL_INPUT_RASTER cannot be JPEG, since readers expect labels in the format of the images; choose CHIP_FORMAT TIFF, PNG or MRF.</source>
            <translation>{format} mit ADDITIONAL_INPUT_RASTER kann nicht JPEG sein, da Leser die Labels im Format der Bilder erwarten; wählen Sie CHIP_FORMAT TIFF, PNG oder MRF.</translation>
        </message>
        <message>
            <source>{image} has {rows} rows and {columns} columns, its label {label_rows} and {label_columns}; export the dataset again.</source>
            <translation>{image} hat {rows} Zeilen und {columns} Spalten, sein Label {label_rows} und {label_columns}; exportieren Sie den Datensatz neu.</translation>
        </message>
        <message>
            <source>{layer} has no zoom level finer than {cell:.10g} map units to a pixel; chips with a CELL_SIZE of {wanted:.10g} show no more.</source>
            <translation>{layer} hat keine feinere Zoomstufe als {cell:.10g} Karteneinheiten je Pixel; Chips mit einer CELL_SIZE von {wanted:.10g} zeigen nicht mehr.</translation>
        </message>
        <message>
            <source>{layer}: the server had nothing for {count} tile; it counts as nodata.</source>
            <translation>{layer}: der Server hatte für {count} Kachel nichts; sie zählt als NoData.</translation>
        </message>
        <message>
            <source>{layer}: the server had nothing for {count} tiles; they count as nodata.</source>
            <translation>{layer}: der Server hatte für {count} Kacheln nichts; sie zählen als NoData.</translation>
        </message>
        <message>
            <source>{layer}: zoom level {level}, {cell:.10g} map units to a pixel, at most {count} tile.</source>
            <translation>{layer}: Zoomstufe {level}, {cell:.10g} Karteneinheiten je Pixel, höchstens {count} Kachel.</translation>
        </message>
        <message>
            <source>{layer}: zoom level {level}, {cell:.10g} map units to a pixel, at most {count} tiles.</source>
            <translation>{layer}: Zoomstufe {level}, {cell:.10g} Karteneinheiten je Pixel, höchstens {count} Kacheln.</translation>
        </message>
        <message>
            <source>{low} or more: {count} ({share})</source>
            <translation>{low} oder mehr: {count} ({share})</translation>
        </message>
        <message>
            <source>{low} to less than {high}: {count} ({share})</source>
            <translation>{low} bis unter {high}: {count} ({share})</translation>
        </message>
        <message>
            <source>{name} cannot be brought to the coordinate reference system of the first item; leave it out or set PROCESS_ALL_RASTER_ITEMS.</source>
            <translation>{name} lässt sich nicht in das Koordinatenbezugssystem des ersten Elements bringen; lassen Sie es weg oder setzen Sie PROCESS_ALL_RASTER_ITEMS.</translation>
        </message>
        <message>
            <source>{name} cannot be grown by a BUFFER_RADIUS of {radius} ({reason}); choose a smaller one.</source>
            <translation>{name} lässt sich nicht um einen BUFFER_RADIUS von {radius} vergrößern ({reason}); wählen Sie einen kleineren.</translation>
        </message>
        <message>
            <source>{name} cannot be opened as a raster ({reason}).</source>
            <translation>{name} lässt sich nicht als Raster öffnen ({reason}).</translation>
        </message>
        <message>
            <source>{name} cannot be read ({reason}); repair the file.</source>
            <translation>{name} ist nicht lesbar ({reason}); reparieren Sie die Datei.</translation>
        </message>
        <message>
            <source>{name} cannot be read in columns {x} to {x_end}, rows {y} to {y_end} ({reason}); repair the file or choose an EXTENT without that part.</source>
            <translation>{name} ist in den Spalten {x} bis {x_end}, Zeilen {y} bis {y_end} nicht lesbar ({reason}); reparieren Sie die Datei oder wählen Sie einen EXTENT ohne diesen Teil.</translation>
        </message>
        <message>
            <source>{name} cannot be resampled to the grid of the chips ({reason}).</source>
            <translation>{name} lässt sich nicht auf das Gitter der Chips neu abtasten ({reason}).</translation>
        </message>
        <message>
            <source>{name} does not have the pixels of the image, which has no coordinate reference system to compare; choose a raster on the same grid.</source>
            <translation>{name} hat nicht die Pixel des Bildes, das kein Koordinatenbezugssystem zum Vergleich hat; wählen Sie ein Raster auf demselben Gitter.</translation>
        </message>
        <message>
            <source>{name} has no coordinate reference system; set it in the layer's properties and run again.</source>
            <translation>{name} hat kein Koordinatenbezugssystem; setzen Sie es in den Eigenschaften des Layers und starten Sie erneut.</translation>
        </message>
        <message>
            <source>{name} has no feature with a class value; fill in the class field or choose another.</source>
            <translation>{name} hat kein Geoobjekt mit einem Klassenwert; füllen Sie das Klassenfeld aus oder wählen Sie ein anderes.</translation>
        </message>
        <message>
            <source>{name} has {bands} of {dtype}, but {first} has {first_bands} of {first_dtype}; choose items with the same bands and pixel type.</source>
            <translation>{name} hat {bands} vom Typ {dtype}, aber {first} hat {first_bands} vom Typ {first_dtype}; wählen Sie Elemente mit gleichen Kanälen und gleichem Pixeltyp.</translation>
        </message>
        <message>
            <source>{name} has {count} bands; choose a raster of class values with one band.</source>
            <translation>{name} hat {count} Kanäle; wählen Sie ein Raster von Klassenwerten mit einem Kanal.</translation>
        </message>
        <message>
            <source>{name} holds complex numbers or pixels of an unknown type; choose a layer with real numbers.</source>
            <translation>{name} enthält komplexe Zahlen oder Pixel eines unbekannten Typs; wählen Sie einen Layer mit reellen Zahlen.</translation>
        </message>
        <message>
            <source>{name} holds complex numbers; chips need real ones.</source>
            <translation>{name} enthält komplexe Zahlen; Chips brauchen reelle.</translation>
        </message>
        <message>
            <source>{name} holds features, but not the rasters of a tile index, which has their paths in a field location; choose a raster or a tile index.</source>
            <translation>{name} enthält Geoobjekte, aber nicht die Raster eines Kachelindexes, der deren Pfade in einem Feld location hat; wählen Sie ein Raster oder einen Kachelindex.</translation>
        </message>
        <message>
            <source>{name} holds no class in the exported part of the image; check its CRS and the EXTENT.</source>
            <translation>{name} enthält im exportierten Teil des Bildes keine Klasse; prüfen Sie sein KBS und EXTENT.</translation>
        </message>
        <message>
            <source>{name} holds no polygon that can be brought to the image; check its CRS.</source>
            <translation>{name} enthält kein Polygon, das sich auf das Bild bringen lässt; prüfen Sie sein KBS.</translation>
        </message>
        <message>
            <source>{name} holds points or lines, which have no area; give a BUFFER_RADIUS to label with boxes or masks, or to crop or blacken around them.</source>
            <translation>{name} enthält Punkte oder Linien, die keine Fläche haben; geben Sie einen BUFFER_RADIUS für Labels als Rechtecke oder Masken an, oder um zuzuschneiden oder zu schwärzen.</translation>
        </message>
        <message>
            <source>{name} holds points or lines, which have no area; give a BUFFER_RADIUS to label with boxes or masks.</source>
            <translation>{name} enthält Punkte oder Linien, die keine Fläche haben; geben Sie einen BUFFER_RADIUS für Labels als Rechtecke oder Masken an.</translation>
        </message>
        <message>
            <source>{name} holds points or lines; give a layer of polygons.</source>
            <translation>{name} enthält Punkte oder Linien; geben Sie einen Layer mit Polygonen an.</translation>
        </message>
        <message>
            <source>{name} holds the class value {value}, more than a label file can hold ({largest}); reclassify it.</source>
            <translation>{name} enthält den Klassenwert {value}, mehr als eine Labeldatei fassen kann ({largest}); klassifizieren Sie ihn um.</translation>
        </message>
        <message>
            <source>{name} holds the class value {value}, more than labels can hold ({largest}).</source>
            <translation>{name} enthält den Klassenwert {value}, mehr als Labels fassen können ({largest}).</translation>
        </message>
        <message>
            <source>{name} holds the class value {value}; in this METADATA_FORMAT class values must be {least} or more.</source>
            <translation>{name} enthält den Klassenwert {value}; in diesem METADATA_FORMAT müssen Klassenwerte {least} oder mehr sein.</translation>
        </message>
        <message>
            <source>{name} holds the class value {value}; reclassify it to values of 1 or more (0 is background).</source>
            <translation>{name} enthält den Klassenwert {value}; klassifizieren Sie ihn auf Werte von 1 oder mehr um (0 ist Hintergrund).</translation>
        </message>
        <message>
            <source>{name} holds the class {value}, which is not among the classes of the semantic labels ({values}).</source>
            <translation>{name} enthält die Klasse {value}, die nicht unter den Klassen der semantischen Labels ist ({values}).</translation>
        </message>
        <message>
            <source>{name} holds {value}, which is not a whole number; reclassify it to integers.</source>
            <translation>{name} enthält {value}, was keine ganze Zahl ist; klassifizieren Sie es auf ganze Zahlen um.</translation>
        </message>
        <message>
            <source>{name} is a tile index without a file; choose another one.</source>
            <translation>{name} ist ein Kachelindex ohne Datei; wählen Sie einen anderen.</translation>
        </message>
        <message>
            <source>{name} is not a layer of features that can be opened.</source>
            <translation>{name} ist kein Layer mit Geoobjekten, der sich öffnen lässt.</translation>
        </message>
        <message>
            <source>{name} is not a raster layer that can be opened.</source>
            <translation>{name} ist kein Rasterlayer, der sich öffnen lässt.</translation>
        </message>
        <message>
            <source>{name} knows no classes, and the semantic labels have several ({values}) but not 1; give an INSTANCE_CLASS_VALUE_FIELD.</source>
            <translation>{name} kennt keine Klassen, und die semantischen Labels haben mehrere ({values}), aber nicht 1; geben Sie ein INSTANCE_CLASS_VALUE_FIELD an.</translation>
        </message>
        <message>
            <source>{name} leads to no tile index ({file}), which is a vector file with a field location.</source>
            <translation>{name} führt zu keinem Kachelindex ({file}), also einer Vektordatei mit einem Feld location.</translation>
        </message>
        <message>
            <source>{name} must be 0 or more pixels, not {value}.</source>
            <translation>{name} muss 0 oder mehr Pixel sein, nicht {value}.</translation>
        </message>
        <message>
            <source>{name} must be 1 to {largest} pixels, not {value}.</source>
            <translation>{name} muss 1 bis {largest} Pixel sein, nicht {value}.</translation>
        </message>
        <message>
            <source>{name} must be a whole number, not {value}.</source>
            <translation>{name} muss eine ganze Zahl sein, nicht {value}.</translation>
        </message>
        <message>
            <source>{name} refers to the file {file}, which is not there; put it back or leave it out of {name}.</source>
            <translation>{name} verweist auf die Datei {file}, die nicht da ist; legen Sie sie zurück oder nehmen Sie sie aus {name} heraus.</translation>
        </message>
        <message>
            <source>{name}: field {field} holds neither whole numbers nor texts; choose an integer or text field.</source>
            <translation>{name}: Feld {field} enthält weder ganze Zahlen noch Texte; wählen Sie ein Ganzzahl- oder Textfeld.</translation>
        </message>
        <message>
            <source>{name}: field {field} holds {value!r}, which is neither a whole number nor a text; choose an integer or text field.</source>
            <translation>{name}: Feld {field} enthält {value!r}, was weder eine ganze Zahl noch ein Text ist; wählen Sie ein Ganzzahl- oder Textfeld.</translation>
        </message>
        <message>
            <source>{name}: field {field} holds {value}, more than a class value can be.</source>
            <translation>{name}: Feld {field} enthält {value}, mehr als ein Klassenwert sein kann.</translation>
        </message>
        <message>
            <source>{name}: the layer {layer} comes from the provider {provider}, and the items of a collection must be rasters that GDAL opens; export it alone as INPUT_RASTER with PROCESS_ALL_RASTER_ITEMS off, or save it as a file.</source>
            <translation>{name}: Der Layer {layer} kommt vom Datenanbieter {provider}, und die Teile einer Sammlung müssen Raster sein, die GDAL öffnet; exportieren Sie ihn allein als INPUT_RASTER ohne PROCESS_ALL_RASTER_ITEMS, oder speichern Sie ihn als Datei.</translation>
        </message>
        <message>
            <source>{name}: the layer {layer} gives pictures, not class values; choose a raster of values.</source>
            <translation>{name}: der Layer {layer} liefert Bilder, keine Klassenwerte; wählen Sie ein Raster von Werten.</translation>
        </message>
        <message>
            <source>{name}: the layer {layer} has no pixels of a size of its own; give {missing}.</source>
            <translation>{name}: der Layer {layer} hat keine Pixel mit einer eigenen Größe; geben Sie {missing} an.</translation>
        </message>
        <message>
            <source>{name}: the layer {layer} has no pixels of a size of its own; set REFERENCE_SYSTEM to MAP_SPACE.</source>
            <translation>{name}: der Layer {layer} hat keine Pixel mit einer eigenen Größe; setzen Sie REFERENCE_SYSTEM auf MAP_SPACE.</translation>
        </message>
        <message>
            <source>{name}: the layer {layer} lies in {crs} and the image in {other}; choose a layer in the image's CRS.</source>
            <translation>{name}: der Layer {layer} liegt in {crs} und das Bild in {other}; wählen Sie einen Layer im KBS des Bildes.</translation>
        </message>
        <message>
            <source>{name}: the server of {layer} does not give the pixels at x {x_min:.10g} to {x_max:.10g}, y {y_min:.10g} to {y_max:.10g} ({reason}); run again with the same parameters to go on when it answers.</source>
            <translation>{name}: der Server von {layer} liefert die Pixel bei x {x_min:.10g} bis {x_max:.10g}, y {y_min:.10g} bis {y_max:.10g} nicht ({reason}); starten Sie mit denselben Parametern erneut, um fortzufahren, wenn er antwortet.</translation>
        </message>
        <message>
            <source>{name}: the server of {layer} gives tiles of another size than its connection says ({reason} pixels); set the tile resolution of the connection, and add the layer again.</source>
            <translation>{name}: Der Server von {layer} liefert Kacheln einer anderen Größe, als die Verbindung angibt ({reason} Pixel); stellen Sie die Kachelauflösung der Verbindung ein, und fügen Sie den Layer neu hinzu.</translation>
        </message>
        <message>
            <source>{name}: the server of {layer} refuses the pixels at x {x_min:.10g} to {x_max:.10g}, y {y_min:.10g} to {y_max:.10g} ({reason}); check the layer's connection and login, CELL_SIZE and EXTENT.</source>
            <translation>{name}: der Server von {layer} verweigert die Pixel bei x {x_min:.10g} bis {x_max:.10g}, y {y_min:.10g} bis {y_max:.10g} ({reason}); prüfen Sie Verbindung und Anmeldung des Layers, CELL_SIZE und EXTENT.</translation>
        </message>
        <message>
            <source>{name}: the service of {layer} does not describe its tiles; add the layer again, or as WMS.</source>
            <translation>{name}: der Dienst von {layer} beschreibt seine Kacheln nicht; fügen Sie den Layer neu hinzu, oder als WMS.</translation>
        </message>
        <message>
            <source>{name}: the service of {layer} does not describe itself ({reason}); check the layer's connection and login.</source>
            <translation>{name}: der Dienst von {layer} beschreibt sich nicht ({reason}); prüfen Sie Verbindung und Anmeldung des Layers.</translation>
        </message>
        <message>
            <source>{name}: training data</source>
            <translation>{name}: Trainingsdaten</translation>
        </message>
        <message>
            <source>{name}: {data} has no field {field}; it has {fields}.</source>
            <translation>{name}: {data} hat kein Feld {field}; es hat {fields}.</translation>
        </message>
        <message>
            <source>{path} cannot be made because a file of that name is there; choose another folder.</source>
            <translation>{path} kann nicht angelegt werden, weil dort eine Datei dieses Namens ist; wählen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <source>{path} cannot be read ({reason}); check that the file is there.</source>
            <translation>{path} ist nicht lesbar ({reason}); prüfen Sie, ob die Datei da ist.</translation>
        </message>
        <message>
            <source>{path} cannot be read ({reason}); choose a folder that holds a whole dataset.</source>
            <translation>{path} ist nicht lesbar ({reason}); wählen Sie einen Ordner, der einen vollständigen Datensatz enthält.</translation>
        </message>
        <message>
            <source>{path} cannot be read ({reason}); restore the file or export the dataset again.</source>
            <translation>{path} ist nicht lesbar ({reason}); stellen Sie die Datei wieder her oder exportieren Sie den Datensatz neu.</translation>
        </message>
        <message>
            <source>{path} cannot be written ({reason}); choose a folder with write permission and enough space.</source>
            <translation>{path} kann nicht geschrieben werden ({reason}); wählen Sie einen Ordner mit Schreibrecht und genügend Platz.</translation>
        </message>
        <message>
            <source>{path} has {rows} rows and {columns} columns, its chip {chip_rows} and {chip_columns}; export the dataset again.</source>
            <translation>{path} hat {rows} Zeilen und {columns} Spalten, sein Chip {chip_rows} und {chip_columns}; exportieren Sie den Datensatz neu.</translation>
        </message>
        <message>
            <source>{path} is not a whole XML file ({reason}); restore the file or export it again.</source>
            <translation>{path} ist keine vollständige XML-Datei ({reason}); stellen Sie die Datei wieder her oder exportieren Sie sie neu.</translation>
        </message>
        <message>
            <source>{path} is too large to be shown.</source>
            <translation>{path} ist zu groß, um gezeigt zu werden.</translation>
        </message>
        <message>
            <source>{path}, line {number}: {line!r} is not an image below images/ with its labels below labels/; restore the file or export the dataset again.</source>
            <translation>{path}, Zeile {number}: {line!r} ist kein Bild unter images/ mit seinen Labels unter labels/; stellen Sie die Datei wieder her oder exportieren Sie den Datensatz neu.</translation>
        </message>
        <message>
            <source>{path}, {place}: the box is not four numbers; restore the file or export it again.</source>
            <translation>{path}, {place}: das Rechteck besteht nicht aus vier Zahlen; stellen Sie die Datei wieder her oder exportieren Sie sie neu.</translation>
        </message>
        <message>
            <source>{path}, {place}: the class {name!r} is not a whole number; labels name classes by their values.</source>
            <translation>{path}, {place}: die Klasse {name!r} ist keine ganze Zahl; Labels nennen Klassen mit ihren Werten.</translation>
        </message>
        <message>
            <source>{place} begins with a byte order mark, at which readers fail; save it as UTF-8 without one.</source>
            <translation>{place} beginnt mit einer Bytereihenfolge-Marke, an der Leser scheitern; speichern Sie es als UTF-8 ohne diese.</translation>
        </message>
        <message>
            <source>{place} belongs to more than one chip; give every chip its own number.</source>
            <translation>{place} gehört zu mehr als einem Chip; geben Sie jedem Chip seine eigene Nummer.</translation>
        </message>
        <message>
            <source>{place} cannot be read ({reason}); restore it or export the dataset again.</source>
            <translation>{place} ist nicht lesbar ({reason}); stellen Sie es wieder her oder exportieren Sie den Datensatz neu.</translation>
        </message>
        <message>
            <source>{place} describes {stated}, not {bands}; export the dataset again.</source>
            <translation>{place} beschreibt {stated}, nicht {bands}; exportieren Sie den Datensatz neu.</translation>
        </message>
        <message>
            <source>{place} does not end in {usual} as the label in the first line of map.txt, so readers cannot find it; use one file format for all labels.</source>
            <translation>{place} endet nicht auf {usual} wie das Label in der ersten Zeile von map.txt, darum finden Leser es nicht; benutzen Sie ein Dateiformat für alle Labels.</translation>
        </message>
        <message>
            <source>{place} has a negative number, at which readers fail; write 0 in columns without meaning.</source>
            <translation>{place} hat eine negative Zahl, an der Leser scheitern; schreiben Sie 0 in Spalten ohne Bedeutung.</translation>
        </message>
        <message>
            <source>{place} has an empty name; give it one.</source>
            <translation>{place} hat einen leeren Namen; geben Sie ihm einen.</translation>
        </message>
        <message>
            <source>{place} has instance number {value}, but {largest} is the largest; use smaller tiles.</source>
            <translation>{place} hat die Instanznummer {value}, aber {largest} ist die größte; benutzen Sie kleinere Kacheln.</translation>
        </message>
        <message>
            <source>{place} has instances, but no pixel in any raster of class values; readers may want both, see the labels.</source>
            <translation>{place} hat Instanzen, aber kein Pixel in einem Raster von Klassenwerten; Leser wollen vielleicht beides, sehen Sie sich die Labels an.</translation>
        </message>
        <message>
            <source>{place} has negative pixels; instances are numbered 1, 2, 3 and so on.</source>
            <translation>{place} hat negative Pixel; Instanzen werden 1, 2, 3 und so weiter nummeriert.</translation>
        </message>
        <message>
            <source>{place} has no AllTilesStats, at which readers of other images than 8-bit RGB fail; export the dataset again.</source>
            <translation>{place} hat kein AllTilesStats, woran Leser anderer Bilder als RGB mit 8 Bit scheitern; exportieren Sie den Datensatz neu.</translation>
        </message>
        <message>
            <source>{place} has no Color, at which readers fail; add one such as [0, 255, 0].</source>
            <translation>{place} hat kein Color, woran Leser scheitern; ergänzen Sie eines wie [0, 255, 0].</translation>
        </message>
        <message>
            <source>{place} has no instance; delete the file and its name in map.txt.</source>
            <translation>{place} hat keine Instanz; löschen Sie die Datei und ihren Namen in map.txt.</translation>
        </message>
        <message>
            <source>{place} has no label file, so readers leave the chip out; write an empty one to keep it.</source>
            <translation>{place} hat keine Labeldatei, darum lassen Leser den Chip aus; schreiben Sie eine leere, um ihn zu behalten.</translation>
        </message>
        <message>
            <source>{place} has no label, at which readers fail; give it one or remove the chip.</source>
            <translation>{place} hat kein Label, woran Leser scheitern; geben Sie ihm eines oder entfernen Sie den Chip.</translation>
        </message>
        <message>
            <source>{place} has no second image, as other chips have; export the dataset again.</source>
            <translation>{place} hat kein zweites Bild wie andere Chips; exportieren Sie den Datensatz neu.</translation>
        </message>
        <message>
            <source>{place} has no whole number as its value or no name; correct the list of classes.</source>
            <translation>{place} hat keine ganze Zahl als Wert oder keinen Namen; berichtigen Sie die Klassenliste.</translation>
        </message>
        <message>
            <source>{place} has no {key}, at which readers fail; add it or export the dataset again.</source>
            <translation>{place} hat kein {key}, woran Leser scheitern; ergänzen Sie es oder exportieren Sie den Datensatz neu.</translation>
        </message>
        <message>
            <source>{place} has no {key}, which older readers need; add it.</source>
            <translation>{place} hat kein {key}, das ältere Leser brauchen; ergänzen Sie es.</translation>
        </message>
        <message>
            <source>{place} has pixels of type {dtype}, most others {usual}; export the dataset again.</source>
            <translation>{place} hat Pixel vom Typ {dtype}, die meisten anderen {usual}; exportieren Sie den Datensatz neu.</translation>
        </message>
        <message>
            <source>{place} has pixels of type {dtype}; labels are whole numbers, export the dataset again.</source>
            <translation>{place} hat Pixel vom Typ {dtype}; Labels sind ganze Zahlen, exportieren Sie den Datensatz neu.</translation>
        </message>
        <message>
            <source>{place} has pixels of value {value}, which is not a class; add the class or set the pixels to 0.</source>
            <translation>{place} hat Pixel mit dem Wert {value}, der keine Klasse ist; ergänzen Sie die Klasse oder setzen Sie die Pixel auf 0.</translation>
        </message>
        <message>
            <source>{place} has the same name as another class, of which readers lose one; rename it.</source>
            <translation>{place} hat denselben Namen wie eine andere Klasse, von denen Leser eine verlieren; benennen Sie sie um.</translation>
        </message>
        <message>
            <source>{place} has the same value as another class; give every class its own.</source>
            <translation>{place} hat denselben Wert wie eine andere Klasse; geben Sie jeder Klasse ihren eigenen.</translation>
        </message>
        <message>
            <source>{place} has the same value everywhere, so readers leave it out; check the image.</source>
            <translation>{place} hat überall denselben Wert, darum lassen Leser ihn aus; prüfen Sie das Bild.</translation>
        </message>
        <message>
            <source>{place} has {bands} bands, a raster of class values has one; export the dataset again.</source>
            <translation>{place} hat {bands} Kanäle, ein Raster von Klassenwerten hat einen; exportieren Sie den Datensatz neu.</translation>
        </message>
        <message>
            <source>{place} has {bands}, most others {usual}; export the dataset again.</source>
            <translation>{place} hat {bands}, die meisten anderen {usual}; exportieren Sie den Datensatz neu.</translation>
        </message>
        <message>
            <source>{place} has {count} objects, where one describes the whole chip; export the dataset again.</source>
            <translation>{place} hat {count} Objekte, wo eines den ganzen Chip beschreibt; exportieren Sie den Datensatz neu.</translation>
        </message>
        <message>
            <source>{place} holds its extension twice, so readers cannot find its label; rename the files of the chip.</source>
            <translation>{place} enthält seine Endung zweimal, darum finden Leser sein Label nicht; benennen Sie die Dateien des Chips um.</translation>
        </message>
        <message>
            <source>{place} holds letters outside ASCII that some readers misread; write them as escapes of JSON.</source>
            <translation>{place} enthält Zeichen außerhalb von ASCII, die manche Leser falsch lesen; schreiben Sie sie als Escape-Folgen von JSON.</translation>
        </message>
        <message>
            <source>{place} is a chip without a label, which readers take as background.</source>
            <translation>{place} ist ein Chip ohne Label, den Leser als Hintergrund nehmen.</translation>
        </message>
        <message>
            <source>{place} is a folder that is not called like a class, at which readers fail; rename it to the name of a class.</source>
            <translation>{place} ist ein Ordner, der nicht wie eine Klasse heißt, woran Leser scheitern; benennen Sie ihn nach einer Klasse.</translation>
        </message>
        <message>
            <source>{place} is a part of the name of another chip, with which readers confuse it; give all chips numbers of the same length.</source>
            <translation>{place} ist ein Teil des Namens eines anderen Chips, mit dem Leser ihn verwechseln; geben Sie allen Chips gleich lange Nummern.</translation>
        </message>
        <message>
            <source>{place} is an instance class, but not among Classes; add it there.</source>
            <translation>{place} ist eine Instanzklasse, aber nicht unter Classes; ergänzen Sie sie dort.</translation>
        </message>
        <message>
            <source>{place} is in no chip; remove the class or export chips that show it.</source>
            <translation>{place} ist in keinem Chip; entfernen Sie die Klasse oder exportieren Sie Chips, die sie zeigen.</translation>
        </message>
        <message>
            <source>{place} is in only {chips}, fewer than a split for training and validation needs ({least}); export more chips that show it.</source>
            <translation>{place} ist in nur {chips}, weniger, als eine Teilung in Training und Validierung braucht ({least}); exportieren Sie mehr Chips, die sie zeigen.</translation>
        </message>
        <message>
            <source>{place} is listed in map.txt but is not there; restore it or export the dataset again.</source>
            <translation>{place} steht in map.txt, ist aber nicht da; stellen Sie es wieder her oder exportieren Sie den Datensatz neu.</translation>
        </message>
        <message>
            <source>{place} is missing; restore it or export the dataset again.</source>
            <translation>{place} fehlt; stellen Sie es wieder her oder exportieren Sie den Datensatz neu.</translation>
        </message>
        <message>
            <source>{place} is not an image below images/ with its labels below labels/; restore map.txt or export again.</source>
            <translation>{place} ist kein Bild unter images/ mit seinen Labels unter labels/; stellen Sie map.txt wieder her oder exportieren Sie neu.</translation>
        </message>
        <message>
            <source>{place} is not as large as its image; export the dataset again.</source>
            <translation>{place} ist nicht so groß wie sein Bild; exportieren Sie den Datensatz neu.</translation>
        </message>
        <message>
            <source>{place} is not as large as the image it belongs to; export the dataset again.</source>
            <translation>{place} ist nicht so groß wie das Bild, zu dem es gehört; exportieren Sie den Datensatz neu.</translation>
        </message>
        <message>
            <source>{place} is not called like its image, so readers cannot find it; rename it.</source>
            <translation>{place} heißt nicht wie sein Bild, darum finden Leser es nicht; benennen Sie es um.</translation>
        </message>
        <message>
            <source>{place} is not listed in map.txt; delete it or add its chip there.</source>
            <translation>{place} steht nicht in map.txt; löschen Sie es oder tragen Sie dort seinen Chip ein.</translation>
        </message>
        <message>
            <source>{place} is {width} x {height} pixels, not {tile_width} x {tile_height}; export the dataset again.</source>
            <translation>{place} ist {width} x {height} Pixel groß, nicht {tile_width} x {tile_height}; exportieren Sie den Datensatz neu.</translation>
        </message>
        <message>
            <source>{place} lies elsewhere on the map than its image; export the dataset again.</source>
            <translation>{place} liegt woanders auf der Karte als sein Bild; exportieren Sie den Datensatz neu.</translation>
        </message>
        <message>
            <source>{place} lists no chip, at which readers wait for ever; export the dataset again.</source>
            <translation>{place} führt keinen Chip auf, worauf Leser ewig warten; exportieren Sie den Datensatz neu.</translation>
        </message>
        <message>
            <source>{place} lists no {key}, at which readers fail; add them or export the dataset again.</source>
            <translation>{place} führt keine {key} auf, woran Leser scheitern; ergänzen Sie sie oder exportieren Sie den Datensatz neu.</translation>
        </message>
        <message>
            <source>{place} lists other classes than the model definition; correct one of them.</source>
            <translation>{place} führt andere Klassen auf als die Modelldefinition; berichtigen Sie eine von beiden.</translation>
        </message>
        <message>
            <source>{place} must lie in a folder that is called like its class; move it there.</source>
            <translation>{place} muss in einem Ordner liegen, der wie seine Klasse heißt; verschieben Sie es dorthin.</translation>
        </message>
        <message>
            <source>{place} numbers {instances} up to {value}; number them 1, 2, 3 and so on without gaps.</source>
            <translation>{place} nummeriert {instances} bis {value}; nummerieren Sie 1, 2, 3 und so weiter ohne Lücken.</translation>
        </message>
        <message>
            <source>{place} says that the export is unfinished; run it again with the same parameters, or delete that file to leave it at the chips so far.</source>
            <translation>{place} sagt, dass der Export unvollendet ist; starten Sie ihn mit denselben Parametern erneut, oder löschen Sie diese Datei, um es bei den bisherigen Chips zu belassen.</translation>
        </message>
        <message>
            <source>{place}: MetaDataMode is {here}, but {there} in the other index file; correct one.</source>
            <translation>{place}: MetaDataMode ist {here}, aber {there} in der anderen Indexdatei; berichtigen Sie eines davon.</translation>
        </message>
        <message>
            <source>{place}: NextTileIndex is {stated}, so the next export overwrites chip {number}; set it to a larger number.</source>
            <translation>{place}: NextTileIndex ist {stated}, darum überschreibt der nächste Export Chip {number}; setzen Sie es auf eine größere Zahl.</translation>
        </message>
        <message>
            <source>{place}: NumBands is {stated}, but images have {bands}; correct it or export again.</source>
            <translation>{place}: NumBands ist {stated}, aber die Bilder haben {bands}; berichtigen Sie es oder exportieren Sie neu.</translation>
        </message>
        <message>
            <source>{place}: a CycleGAN dataset is two datasets in folders A and B; choose the folder that holds both.</source>
            <translation>{place}: ein CycleGAN-Datensatz besteht aus zwei Datensätzen in den Ordnern A und B; wählen Sie den Ordner, der beide enthält.</translation>
        </message>
        <message>
            <source>{place}: bands called {names} make readers take RGB images of this format for multispectral ones; leave the names empty.</source>
            <translation>{place}: durch Kanäle namens {names} halten Leser RGB-Bilder dieses Formats für multispektrale; lassen Sie die Namen leer.</translation>
        </message>
        <message>
            <source>{place}: not one chip has a label; check CRS and extent of the labels and export the dataset again.</source>
            <translation>{place}: nicht ein Chip hat ein Label; prüfen Sie KBS und Ausdehnung der Labels und exportieren Sie den Datensatz neu.</translation>
        </message>
        <message>
            <source>{place}: readers split the first line at its blanks, so no path in it may hold one; rename what has one.</source>
            <translation>{place}: Leser teilen die erste Zeile an ihren Leerzeichen, darum darf kein Pfad darin eines enthalten; benennen Sie um, was eines hat.</translation>
        </message>
        <message>
            <source>{place}: the box is not four numbers, at which readers fail; export the dataset again.</source>
            <translation>{place}: das Rechteck besteht nicht aus vier Zahlen, woran Leser scheitern; exportieren Sie den Datensatz neu.</translation>
        </message>
        <message>
            <source>{place}: the box {box} has no area (left &lt; right, top &lt; bottom); remove the object.</source>
            <translation>{place}: das Rechteck {box} hat keine Fläche (links &lt; rechts, oben &lt; unten); entfernen Sie das Objekt.</translation>
        </message>
        <message>
            <source>{place}: the box {box} reaches out of the chip of {width} x {height} pixels; clip it.</source>
            <translation>{place}: das Rechteck {box} ragt aus dem Chip von {width} x {height} Pixeln hinaus; schneiden Sie es zu.</translation>
        </message>
        <message>
            <source>{place}: the class {name} is not a whole number, so readers drop the object; write the class value.</source>
            <translation>{place}: die Klasse {name} ist keine ganze Zahl, darum verwerfen Leser das Objekt; schreiben Sie den Klassenwert.</translation>
        </message>
        <message>
            <source>{place}: the first label must be the one directly below labels/; put it before those in labels2/.</source>
            <translation>{place}: das erste Label muss das direkt unter labels/ sein; setzen Sie es vor die in labels2/.</translation>
        </message>
        <message>
            <source>{place}: tiles are {width} x {height} pixels, from which readers cut squares; export square tiles to use all.</source>
            <translation>{place}: Kacheln sind {width} x {height} Pixel groß, aus denen Leser Quadrate schneiden; exportieren Sie quadratische Kacheln, um alles zu nutzen.</translation>
        </message>
        <message>
            <source>{place}: {key} cannot be {value}, only {low} to {high}; export the dataset again.</source>
            <translation>{place}: {key} kann nicht {value} sein, nur {low} bis {high}; exportieren Sie den Datensatz neu.</translation>
        </message>
        <message>
            <source>{place}: {key} cannot be {value}; correct it or export the dataset again.</source>
            <translation>{place}: {key} kann nicht {value} sein; berichtigen Sie es oder exportieren Sie den Datensatz neu.</translation>
        </message>
        <message>
            <source>{place}: {key} has {stated} for {counted}, so that the dataset cannot be merged with others; export it again.</source>
            <translation>{place}: {key} hat {stated} für {counted}, sodass sich der Datensatz nicht mit anderen verbinden lässt; exportieren Sie ihn neu.</translation>
        </message>
        <message>
            <source>{place}: {key} is {stated}, but the files hold {counted}; export the dataset again.</source>
            <translation>{place}: {key} ist {stated}, aber die Dateien enthalten {counted}; exportieren Sie den Datensatz neu.</translation>
        </message>
        <message>
            <source>{place}: {name} is not a metadata format that readers know; correct MetaDataMode.</source>
            <translation>{place}: {name} ist kein Metadatenformat, das Leser kennen; berichtigen Sie MetaDataMode.</translation>
        </message>
        <message>
            <source>{place}: {name} is not the name of a class; correct it or add the class.</source>
            <translation>{place}: {name} ist nicht der Name einer Klasse; berichtigen Sie ihn oder ergänzen Sie die Klasse.</translation>
        </message>
        <message>
            <source>{place}: {value} is not the value of a class; correct it or add the class.</source>
            <translation>{place}: {value} ist nicht der Wert einer Klasse; berichtigen Sie ihn oder ergänzen Sie die Klasse.</translation>
        </message>
        <message>
            <source>{shown} of {total} chips, chosen so that each class is seen about as often; chips without labels only where too few have some.</source>
            <translation>{shown} von {total} Chips, so gewählt, dass jede Klasse etwa gleich oft zu sehen ist; Chips ohne Labels nur, wo zu wenige welche haben.</translation>
        </message>
        <message>
            <source>{shown} of {total} chips, evenly spread.</source>
            <translation>{shown} von {total} Chips, gleichmäßig verteilt.</translation>
        </message>
        <message>
            <source>{source} (selected features only)</source>
            <translation>{source} (nur gewählte Geoobjekte)</translation>
        </message>
        <message>
            <source>{thousands},{group}</source>
            <translation>{thousands} {group}</translation>
        </message>
        <message>
            <source>{value}: {count} ({share})</source>
            <translation>{value}: {count} ({share})</translation>
        </message>
    </context>
</TS>
