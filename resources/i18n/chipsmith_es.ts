<?xml version='1.0' encoding='utf-8'?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
    <context>
        <name>Algorithms</name>
        <message>
            <source>A feature counts in a chip if at least this share of its area lies in it. Not for class rasters.</source>
            <translation>Un objeto espacial cuenta en un recorte si al menos esta parte de su área está en él. No se aplica a los ráster de clases.</translation>
        </message>
        <message>
            <source>A label lies in each chip that it was exported with, so overlapping chips give overlapping labels; regions of class masks can be united.</source>
            <translation>Una etiqueta está en cada recorte con el que se exportó; por eso los recortes que se solapan dan etiquetas que se solapan; las regiones de las máscaras de clases se pueden unir.</translation>
        </message>
        <message>
            <source>An example of a model: exports chips, checks them, and divides them for training and validation.</source>
            <translation>Un ejemplo de modelo: exporta recortes, los comprueba y los divide para entrenamiento y validación.</translation>
        </message>
        <message>
            <source>As the class field. Its classes must be among those of the labels. Without one, all instances are of class 1, or of the only class there is.</source>
            <translation>Como el campo de clase. Sus clases deben estar entre las de las etiquetas. Sin campo, todas las instancias son de la clase 1, o de la única clase que haya.</translation>
        </message>
        <message>
            <source>Bands</source>
            <translation>Bandas</translation>
        </message>
        <message>
            <source>Bands of the image to write, in this order; all if none is given. Not for the additional image.</source>
            <translation>Bandas de la imagen que se escriben, en este orden; todas si no se indica ninguna. No se aplica a la imagen adicional.</translation>
        </message>
        <message>
            <source>Buffer radius</source>
            <translation>Radio del búfer</translation>
        </message>
        <message>
            <source>Cell size</source>
            <translation>Tamaño de celda</translation>
        </message>
        <message>
            <source>Checks that a dataset is whole and that trainers can read it.</source>
            <translation>Comprueba que un conjunto de datos está completo y que los programas de entrenamiento pueden leerlo.</translation>
        </message>
        <message>
            <source>Chip format</source>
            <translation>Formato de los recortes</translation>
        </message>
        <message>
            <source>Chip plan</source>
            <translation>Plan de recortes</translation>
        </message>
        <message>
            <source>Chips</source>
            <translation>Recortes</translation>
        </message>
        <message>
            <source>Chips for training</source>
            <translation>Recortes para entrenamiento</translation>
        </message>
        <message>
            <source>Chips for validation</source>
            <translation>Recortes para validación</translation>
        </message>
        <message>
            <source>Chips must say where they lie on the map: in the file itself, or by a world file or .aux.xml beside it. Chips of PIXEL_SPACE do not.</source>
            <translation>Los recortes deben decir dónde están en el mapa: en el propio archivo, o mediante un archivo world o .aux.xml junto a él. Los de PIXEL_SPACE no lo dicen.</translation>
        </message>
        <message>
            <source>Chips with a larger share are left out, and always those without any data.</source>
            <translation>Los recortes con una parte mayor se omiten, y siempre los que no tienen ningún dato.</translation>
        </message>
        <message>
            <source>Chipsmith needs the Python package shapely, version 2 or later; install it into the Python of QGIS (for example with: python3 -m pip install --user "shapely&gt;=2") and start QGIS again.</source>
            <translation>Chipsmith necesita el paquete de Python shapely, versión 2 o posterior; instálelo en el Python de QGIS (por ejemplo con: python3 -m pip install --user "shapely&gt;=2") y reinicie QGIS.</translation>
        </message>
        <message>
            <source>Class field</source>
            <translation>Campo de clase</translation>
        </message>
        <message>
            <source>Class name field</source>
            <translation>Campo del nombre de clase</translation>
        </message>
        <message>
            <source>Columns from one chip to the next; 0 means the tile width (no overlap).</source>
            <translation>Columnas de un recorte al siguiente; 0 significa el ancho de la tesela (sin solape).</translation>
        </message>
        <message>
            <source>Creation options</source>
            <translation>Opciones de creación</translation>
        </message>
        <message>
            <source>Cut each image of the collection for itself</source>
            <translation>Recortar cada imagen de la colección por separado</translation>
        </message>
        <message>
            <source>Cuts image chips with labels from a raster and a layer of features or classes.</source>
            <translation>Recorta imágenes con etiquetas a partir de un ráster y una capa de objetos espaciales o clases.</translation>
        </message>
        <message>
            <source>Each on its own grid, with one numbering over all.</source>
            <translation>Cada una en su propia cuadrícula, con una sola numeración para todas.</translation>
        </message>
        <message>
            <source>Each position gives chips at 0 and every multiple of this angle below 360, about the same centre, counter-clockwise; labels turn with the pixels. 0 means no rotation.</source>
            <translation>Cada posición da recortes a 0 y a cada múltiplo de este ángulo menor que 360, alrededor del mismo centro, en sentido antihorario; las etiquetas giran con los píxeles. 0 significa sin rotación.</translation>
        </message>
        <message>
            <source>Errors are what trainers fail at or learn wrongly; warnings are what is probably not meant, such as a class in very few chips. Whatever readers of such folders accept is no error.</source>
            <translation>Los errores son aquello en lo que fallan los programas de entrenamiento o que aprenden mal; las advertencias son lo que probablemente no se quería, como una clase en muy pocos recortes. Lo que aceptan los lectores de estas carpetas no es un error.</translation>
        </message>
        <message>
            <source>Estimated size in bytes</source>
            <translation>Tamaño estimado en bytes</translation>
        </message>
        <message>
            <source>Estimated time in seconds</source>
            <translation>Tiempo estimado en segundos</translation>
        </message>
        <message>
            <source>Export training data for deep learning</source>
            <translation>Exportar datos de entrenamiento para aprendizaje profundo</translation>
        </message>
        <message>
            <source>Export, validate and split (model)</source>
            <translation>Exportar, validar y dividir (modelo)</translation>
        </message>
        <message>
            <source>Exports chips that touch but do not overlap, checks the dataset, and divides the outlines of the chips into two layers, for training and for validation.</source>
            <translation>Exporta recortes que se tocan pero no se solapan, comprueba el conjunto de datos y divide los contornos de los recortes en dos capas, para entrenamiento y para validación.</translation>
        </message>
        <message>
            <source>Extent</source>
            <translation>Extensión</translation>
        </message>
        <message>
            <source>Fail if the dataset is not valid</source>
            <translation>Fallar si el conjunto de datos no es válido</translation>
        </message>
        <message>
            <source>Features with classes, in any CRS.</source>
            <translation>Objetos espaciales con clases, en cualquier SRC.</translation>
        </message>
        <message>
            <source>File format of the chips. TIFF and MRF take everything; PNG takes 1 to 4 bands of 8 or 16 bits; JPEG takes 1 or 3 bands of 8 bits, and its class labels are PNG.</source>
            <translation>Formato de archivo de los recortes. TIFF y MRF admiten todo; PNG admite de 1 a 4 bandas de 8 o 16 bits; JPEG admite 1 o 3 bandas de 8 bits, y sus etiquetas de clases son PNG.</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>Hallazgos</translation>
        </message>
        <message>
            <source>Folder of the dataset</source>
            <translation>Carpeta del conjunto de datos</translation>
        </message>
        <message>
            <source>Footprints</source>
            <translation>Contornos de los recortes</translation>
        </message>
        <message>
            <source>For Classified_Tiles and Export_Tiles: a second image, written to images2 on the grid of the first. For CycleGAN: the images of side B, on its own grid.</source>
            <translation>Para Classified_Tiles y Export_Tiles: una segunda imagen, escrita en images2 en la cuadrícula de la primera. Para CycleGAN: las imágenes del lado B, en su propia cuadrícula.</translation>
        </message>
        <message>
            <source>For Labeled_Tiles, MultiLabeled_Tiles and Imagenet from features: chips of tile size centred on each feature; if not, chips are cropped to the feature's bounds, never larger than the tile.</source>
            <translation>Para Labeled_Tiles, MultiLabeled_Tiles e Imagenet a partir de objetos espaciales: recortes del tamaño de la tesela centrados en cada objeto espacial; si no, los recortes se ajustan a los límites del objeto espacial, nunca mayores que la tesela.</translation>
        </message>
        <message>
            <source>For Labeled_Tiles, MultiLabeled_Tiles and Imagenet: pixels outside what is labelled become 0.</source>
            <translation>Para Labeled_Tiles, MultiLabeled_Tiles e Imagenet: los píxeles fuera de lo etiquetado pasan a ser 0.</translation>
        </message>
        <message>
            <source>For Panoptic_Segmentation: each value is one object, 0 is background; all are of one class.</source>
            <translation>Para Panoptic_Segmentation: cada valor es un objeto, 0 es el fondo; todos son de una clase.</translation>
        </message>
        <message>
            <source>For Panoptic_Segmentation: one feature an object; points and lines take the buffer radius.</source>
            <translation>Para Panoptic_Segmentation: un objeto espacial por objeto; los puntos y las líneas toman el radio del búfer.</translation>
        </message>
        <message>
            <source>For another cell size, or an image that is not north-up: nearest, bilinear, cubic or average. Classes are always taken by nearest neighbour.</source>
            <translation>Para otro tamaño de celda, o una imagen que no está orientada al norte: vecino más próximo, bilineal, cúbico o promedio. Las clases se toman siempre por el vecino más próximo.</translation>
        </message>
        <message>
            <source>Further images of the collection</source>
            <translation>Más imágenes de la colección</translation>
        </message>
        <message>
            <source>HTML files (*.html)</source>
            <translation>Archivos HTML (*.html)</translation>
        </message>
        <message>
            <source>Height of a chip.</source>
            <translation>Alto de un recorte.</translation>
        </message>
        <message>
            <source>How chips are packed, NAME=VALUE separated by |. TIFF: COMPRESS (NONE, DEFLATE, LZW, ZSTD, LZMA, PACKBITS), PREDICTOR, ZLEVEL, ZSTD_LEVEL, LZMA_PRESET; PNG: ZLEVEL; JPEG: QUALITY. Left empty, what measures best: DEFLATE with run lengths, JPEG of quality 90.</source>
            <translation>Cómo se comprimen los recortes, NAME=VALUE separados por |. TIFF: COMPRESS (NONE, DEFLATE, LZW, ZSTD, LZMA, PACKBITS), PREDICTOR, ZLEVEL, ZSTD_LEVEL, LZMA_PRESET; PNG: ZLEVEL; JPEG: QUALITY. Si queda vacío, lo que ha dado mejor medida: DEFLATE con longitudes de tramo, JPEG de calidad 90.</translation>
        </message>
        <message>
            <source>How labels are written.</source>
            <translation>Cómo se escriben las etiquetas.</translation>
        </message>
        <message>
            <source>How labels are written: what the trainer is to learn decides, see the help of the algorithm.</source>
            <translation>Cómo se escriben las etiquetas: depende de lo que deba aprender el programa de entrenamiento, véase la ayuda del algoritmo.</translation>
        </message>
        <message>
            <source>If none is given, a field called classvalue or value.</source>
            <translation>Si no se indica ninguno, un campo llamado classvalue o value.</translation>
        </message>
        <message>
            <source>If not, only positions with at least one label become chips.</source>
            <translation>Si no, solo las posiciones con al menos una etiqueta dan recortes.</translation>
        </message>
        <message>
            <source>If not, the algorithm ends normally and VALID is 0.</source>
            <translation>Si no, el algoritmo termina normalmente y VALID es 0.</translation>
        </message>
        <message>
            <source>If there are more positions, footprints show only every second, third, … row and column. 0 shows all. Numbers and log always count all.</source>
            <translation>Si hay más posiciones, los contornos muestran solo una de cada dos, tres, … filas y columnas. 0 las muestra todas. Los números y el registro siempre las cuentan todas.</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>Imagen</translation>
        </message>
        <message>
            <source>Image pairs: additional image</source>
            <translation>Pares de imágenes: imagen adicional</translation>
        </message>
        <message>
            <source>In units of the features' CRS. Points and lines become polygons, polygons grow; points and lines need it for boxes and masks.</source>
            <translation>En unidades del SRC de los objetos espaciales. Los puntos y las líneas pasan a ser polígonos, los polígonos crecen; los puntos y las líneas lo necesitan para rectángulos y máscaras.</translation>
        </message>
        <message>
            <source>Instead of features: a raster of class values, any CRS, grid and extent; 0 and nodata are background.</source>
            <translation>En lugar de objetos espaciales: un ráster de valores de clase, con cualquier SRC, cuadrícula y extensión; 0 y nodata son el fondo.</translation>
        </message>
        <message>
            <source>Integer field of class values, or text field: texts that are all whole numbers are the values, others are numbered 1 to n in sorted order. If none is given, a field called classvalue or value is used; without one, all features are one class. Features without a class are left out.</source>
            <translation>Campo entero de valores de clase, o campo de texto: los textos que son todos números enteros son los valores, los demás se numeran de 1 a n por orden. Si no se indica ninguno, se usa un campo llamado classvalue o value; si no lo hay, todos los objetos espaciales son una clase. Los objetos espaciales sin clase se omiten.</translation>
        </message>
        <message>
            <source>Label format</source>
            <translation>Formato de las etiquetas</translation>
        </message>
        <message>
            <source>Labels</source>
            <translation>Etiquetas</translation>
        </message>
        <message>
            <source>Labels are features in any CRS (polygons, or points and lines with a buffer radius), or, below Advanced parameters, a class raster, of which each connected region of one class is an object.</source>
            <translation>Las etiquetas son objetos espaciales en cualquier SRC (polígonos, o puntos y líneas con un radio del búfer) o, bajo Parámetros avanzados, un ráster de clases, en el que cada región conexa de una clase es un objeto.</translation>
        </message>
        <message>
            <source>Labels: class raster</source>
            <translation>Etiquetas: ráster de clases</translation>
        </message>
        <message>
            <source>Labels: features</source>
            <translation>Etiquetas: objetos espaciales</translation>
        </message>
        <message>
            <source>Last row and column</source>
            <translation>Última fila y última columna</translation>
        </message>
        <message>
            <source>Least number of labelled chips</source>
            <translation>Número mínimo de recortes con etiquetas</translation>
        </message>
        <message>
            <source>Load training data</source>
            <translation>Cargar datos de entrenamiento</translation>
        </message>
        <message>
            <source>MAP_SPACE: north-up in the image's CRS. PIXEL_SPACE: the file's own pixels, also without a CRS (features then lie at (x, -y), as QGIS shows the image); chips carry no georeference.</source>
            <translation>MAP_SPACE: orientado al norte en el SRC de la imagen. PIXEL_SPACE: los propios píxeles del archivo, también sin SRC (los objetos espaciales están entonces en (x, -y), como QGIS muestra la imagen); los recortes no llevan georreferencia.</translation>
        </message>
        <message>
            <source>Made if it is missing. A dataset that is already there is only added to, never overwritten.</source>
            <translation>Se crea si no existe. Un conjunto de datos que ya está ahí solo se amplía, nunca se sobrescribe.</translation>
        </message>
        <message>
            <source>Made if it is missing; a dataset that is already there is not overwritten.</source>
            <translation>Se crea si no existe; un conjunto de datos que ya está ahí no se sobrescribe.</translation>
        </message>
        <message>
            <source>Mask polygons</source>
            <translation>Polígonos de máscara</translation>
        </message>
        <message>
            <source>Masks hold the colours of classes</source>
            <translation>Las máscaras contienen los colores de las clases</translation>
        </message>
        <message>
            <source>Most footprints</source>
            <translation>Número máximo de contornos</translation>
        </message>
        <message>
            <source>Most nodata in a chip (percent)</source>
            <translation>Máximo sin datos en un recorte (por ciento)</translation>
        </message>
        <message>
            <source>Name of each class. If none is given, a field called classname, else the labels and colours of the layer's categories; else the class is called by its value.</source>
            <translation>Nombre de cada clase. Si no se indica ninguno, un campo llamado classname, y si no las leyendas y los colores de las categorías de la capa; si no, la clase se llama como su valor.</translation>
        </message>
        <message>
            <source>Next start index</source>
            <translation>Siguiente índice inicial</translation>
        </message>
        <message>
            <source>Nodata is known</source>
            <translation>Nodata conocido</translation>
        </message>
        <message>
            <source>Nothing is overwritten: to add to a dataset that is there, give the start index that the log of the last run names.</source>
            <translation>Nada se sobrescribe: para ampliar un conjunto de datos existente, indique el índice inicial que nombra el registro de la última ejecución.</translation>
        </message>
        <message>
            <source>Number of chips</source>
            <translation>Número de recortes</translation>
        </message>
        <message>
            <source>Number of chips with labels</source>
            <translation>Número de recortes con etiquetas</translation>
        </message>
        <message>
            <source>Number of errors</source>
            <translation>Número de errores</translation>
        </message>
        <message>
            <source>Number of labels</source>
            <translation>Número de etiquetas</translation>
        </message>
        <message>
            <source>Number of objects</source>
            <translation>Número de objetos</translation>
        </message>
        <message>
            <source>Number of the first chip. To add to a dataset, at least its next index.</source>
            <translation>Número del primer recorte. Para ampliar un conjunto de datos, al menos su siguiente índice.</translation>
        </message>
        <message>
            <source>Number of warnings</source>
            <translation>Número de advertencias</translation>
        </message>
        <message>
            <source>Numbers and labels are those of the export with the same parameters. Whether a chip holds too little data is in the pixels, which are read only on demand.</source>
            <translation>Los números y las etiquetas son los de la exportación con los mismos parámetros. Si un recorte contiene demasiado pocos datos depende de los píxeles, que solo se leen si se pide.</translation>
        </message>
        <message>
            <source>One set of limits for all chips, from the exported part of the image without nodata, recorded in the dataset. JPEG of an image that is not 8-bit demands a stretch.</source>
            <translation>Los mismos límites para todos los recortes, de la parte exportada de la imagen sin nodata, anotados en el conjunto de datos. El JPEG de una imagen que no es de 8 bits exige un estiramiento.</translation>
        </message>
        <message>
            <source>Only chips that lie completely inside the union of these polygons are written; any CRS.</source>
            <translation>Solo se escriben los recortes que están por completo dentro de la unión de estos polígonos; cualquier SRC.</translation>
        </message>
        <message>
            <source>Outline of each chip with its number, row, column, classes, objects and share of nodata.</source>
            <translation>Contorno de cada recorte con su número, fila, columna, clases, objetos y parte sin datos.</translation>
        </message>
        <message>
            <source>Outline of each position with its number, fate, classes, objects and share of nodata.</source>
            <translation>Contorno de cada posición con su número, resultado, clases, objetos y parte sin datos.</translation>
        </message>
        <message>
            <source>Outlines of these chips.</source>
            <translation>Contornos de estos recortes.</translation>
        </message>
        <message>
            <source>Page with pictures of chips and their labels, classes, sizes of objects, bands, a map and all that is found.</source>
            <translation>Página con imágenes de recortes y sus etiquetas, clases, tamaños de los objetos, bandas, un mapa y todo lo encontrado.</translation>
        </message>
        <message>
            <source>Page with pictures of chips and their labels, classes, sizes of objects, bands, a map, what was left out, and all parameters.</source>
            <translation>Página con imágenes de recortes y sus etiquetas, clases, tamaños de los objetos, bandas, un mapa, lo que se omitió y todos los parámetros.</translation>
        </message>
        <message>
            <source>Panoptic: class field of the instances</source>
            <translation>Panóptico: campo de clase de las instancias</translation>
        </message>
        <message>
            <source>Panoptic: instances from a raster</source>
            <translation>Panóptico: instancias a partir de un ráster</translation>
        </message>
        <message>
            <source>Panoptic: instances from features</source>
            <translation>Panóptico: instancias a partir de objetos espaciales</translation>
        </message>
        <message>
            <source>Part of the image to cut, in any CRS, snapped outward to whole pixels.</source>
            <translation>Parte de la imagen que se recorta, en cualquier SRC, ampliada a píxeles enteros.</translation>
        </message>
        <message>
            <source>Polygons, or points and lines with a buffer radius, in any CRS. Give these, or a class raster among the advanced parameters; Export_Tiles and CycleGAN need neither.</source>
            <translation>Polígonos, o puntos y líneas con un radio del búfer, en cualquier SRC. Indique estos, o un ráster de clases entre los parámetros avanzados; Export_Tiles y CycleGAN no necesitan ninguno de los dos.</translation>
        </message>
        <message>
            <source>Positions outside the mask</source>
            <translation>Posiciones fuera de la máscara</translation>
        </message>
        <message>
            <source>Positions with too little data</source>
            <translation>Posiciones con demasiado pocos datos</translation>
        </message>
        <message>
            <source>Positions without a label</source>
            <translation>Posiciones sin etiqueta</translation>
        </message>
        <message>
            <source>Positions without room at the edge</source>
            <translation>Posiciones sin sitio en el borde</translation>
        </message>
        <message>
            <source>Preview training data chips</source>
            <translation>Previsualizar recortes de datos de entrenamiento</translation>
        </message>
        <message>
            <source>Read the image for nodata</source>
            <translation>Leer la imagen para conocer nodata</translation>
        </message>
        <message>
            <source>Reads a folder of training data, exported by Chipsmith or another tool, and makes a layer of the outlines of its chips and a layer of its labels: boxes, regions of class masks, objects of instance masks, or whole chips where the format labels these.</source>
            <translation>Lee una carpeta de datos de entrenamiento, exportada por Chipsmith u otra herramienta, y crea una capa de los contornos de sus recortes y una capa de sus etiquetas: rectángulos, regiones de máscaras de clases, objetos de máscaras de instancias, o recortes enteros donde el formato etiqueta estos.</translation>
        </message>
        <message>
            <source>Reads all files of a folder of training data, exported by Chipsmith or another tool, in any of the ten metadata formats: index files, images (all pixels are decoded), labels, classes, statistics. Nothing in the folder is changed.</source>
            <translation>Lee todos los archivos de una carpeta de datos de entrenamiento, exportada por Chipsmith u otra herramienta, en cualquiera de los diez formatos de metadatos: archivos de índice, imágenes (se decodifican todos los píxeles), etiquetas, clases, estadísticas. No se cambia nada en la carpeta.</translation>
        </message>
        <message>
            <source>Reads all pixels, to know which chips the export leaves out because of nodata, and the share of it in each. If not, only what is known without reading counts, and the log says so.</source>
            <translation>Lee todos los píxeles, para saber qué recortes omite la exportación por nodata, y la parte de este en cada uno. Si no, solo cuenta lo que se sabe sin leer, y el registro lo dice.</translation>
        </message>
        <message>
            <source>Reference system</source>
            <translation>Sistema de referencia</translation>
        </message>
        <message>
            <source>Regions of one class that overlap or touch in neighbouring chips become one region. For class masks only; the regions are held in memory.</source>
            <translation>Las regiones de una clase que se solapan o se tocan en recortes vecinos pasan a ser una región. Solo para máscaras de clases; las regiones se guardan en memoria.</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Informe</translation>
        </message>
        <message>
            <source>Resampling of the image</source>
            <translation>Remuestreo de la imagen</translation>
        </message>
        <message>
            <source>Rotation angle (degrees)</source>
            <translation>Ángulo de rotación (grados)</translation>
        </message>
        <message>
            <source>Rows from one chip to the next; 0 means the tile height (no overlap).</source>
            <translation>Filas de un recorte al siguiente; 0 significa el alto de la tesela (sin solape).</translation>
        </message>
        <message>
            <source>SHIFT moves the last chips inward, PAD fills them up with nodata or 0, SKIP leaves them out. An image smaller than the tile is padded, or skipped.</source>
            <translation>SHIFT mueve los últimos recortes hacia dentro, PAD los rellena con nodata o 0, SKIP los omite. Una imagen menor que la tesela se rellena, o se omite.</translation>
        </message>
        <message>
            <source>Share for validation (percent)</source>
            <translation>Parte para validación (por ciento)</translation>
        </message>
        <message>
            <source>Share of the columns of chips that are for validation, rounded, at least one.</source>
            <translation>Parte de las columnas de recortes que se destina a la validación, redondeada, al menos una.</translation>
        </message>
        <message>
            <source>Shows the chips and labels of an exported dataset on the map.</source>
            <translation>Muestra en el mapa los recortes y las etiquetas de un conjunto de datos exportado.</translation>
        </message>
        <message>
            <source>Shows where an export of training data would put its chips, how many, and how large it gets.</source>
            <translation>Muestra dónde pondría sus recortes una exportación de datos de entrenamiento, cuántos serían y qué tamaño tendría.</translation>
        </message>
        <message>
            <source>Side of a pixel of the chips, in units of the image's CRS; the image's own if not given.</source>
            <translation>Lado de un píxel de los recortes, en unidades del SRC de la imagen; el de la imagen si no se indica.</translation>
        </message>
        <message>
            <source>Slides a window over the image and writes each position as a chip with its labels. Choose the image, the labels, and the label format by what is to be learnt:</source>
            <translation>Desliza una ventana sobre la imagen y escribe cada posición como recorte con sus etiquetas. Elija la imagen, las etiquetas y el formato de las etiquetas según lo que se deba aprender:</translation>
        </message>
        <message>
            <source>Smallest share of a feature (0 to 1)</source>
            <translation>Parte mínima de un objeto espacial (0 a 1)</translation>
        </message>
        <message>
            <source>Start index</source>
            <translation>Índice inicial</translation>
        </message>
        <message>
            <source>Stretch to 8 bits</source>
            <translation>Estiramiento a 8 bits</translation>
        </message>
        <message>
            <source>Stride downward (pixels)</source>
            <translation>Paso hacia abajo (píxeles)</translation>
        </message>
        <message>
            <source>Stride to the right (pixels)</source>
            <translation>Paso hacia la derecha (píxeles)</translation>
        </message>
        <message>
            <source>Takes the parameters of the export and writes no chip. The layer of footprints shows each position coloured by what the export would do with it: write it, or leave it out because it has no label, is not wholly inside the mask, holds too little data or has no room at the edge.</source>
            <translation>Toma los parámetros de la exportación y no escribe ningún recorte. La capa de contornos muestra cada posición con el color de lo que la exportación haría con ella: escribirla, u omitirla porque no tiene etiqueta, no está del todo dentro de la máscara, contiene demasiado pocos datos o no tiene sitio en el borde.</translation>
        </message>
        <message>
            <source>Text file of all that is found; it is in the log too.</source>
            <translation>Archivo de texto con todo lo encontrado; también está en el registro.</translation>
        </message>
        <message>
            <source>Text files (*.txt)</source>
            <translation>Archivos de texto (*.txt)</translation>
        </message>
        <message>
            <source>The columns on the right side of the image are for validation, so that no chip shows what the trainer has seen. With too few labelled chips nothing is divided; a warning says so.</source>
            <translation>Las columnas del lado derecho de la imagen son para validación, de modo que ningún recorte muestre lo que el programa de entrenamiento ha visto. Con demasiado pocos recortes con etiquetas no se divide nada; una advertencia lo dice.</translation>
        </message>
        <message>
            <source>The folder that holds map.txt and images; of a CycleGAN dataset the one that holds A and B.</source>
            <translation>La carpeta que contiene map.txt e images; de un conjunto de datos CycleGAN, la que contiene A y B.</translation>
        </message>
        <message>
            <source>The image to cut.</source>
            <translation>La imagen que se recorta.</translation>
        </message>
        <message>
            <source>The image to cut. All bands and the pixel type are kept. Layers of map and tile services need an extent and a cell size. A tile index (vector file or layer with the paths of rasters in a field location) stands for all of its rasters.</source>
            <translation>La imagen que se recorta. Se conservan todas las bandas y el tipo de píxel. Las capas de servicios de mapas y de teselas necesitan una extensión y un tamaño de celda. Un índice de teselas (archivo o capa vectorial con las rutas de los ráster en un campo location) vale por todos sus ráster.</translation>
        </message>
        <message>
            <source>The index and statistics files that trainers read are written last, and the dataset is checked. Positions without a chip are counted by reason in the log.</source>
            <translation>Los archivos de índice y de estadísticas que leen los programas de entrenamiento se escriben al final, y el conjunto de datos se comprueba. Las posiciones sin recorte se cuentan por motivo en el registro.</translation>
        </message>
        <message>
            <source>The labels, with their class.</source>
            <translation>Las etiquetas, con su clase.</translation>
        </message>
        <message>
            <source>The log and the outputs give the number of chips, labels by class, positions left out by reason, and an estimate of size and time, made from a few chips that are written to a temporary folder.</source>
            <translation>El registro y las salidas dan el número de recortes, las etiquetas por clase, las posiciones omitidas por motivo y una estimación del tamaño y del tiempo, hecha a partir de unos pocos recortes que se escriben en una carpeta temporal.</translation>
        </message>
        <message>
            <source>The outline of each chip.</source>
            <translation>El contorno de cada recorte.</translation>
        </message>
        <message>
            <source>The stride is the way from one chip to the next: half the tile makes chips overlap by half, 0 makes them touch.</source>
            <translation>El paso es la distancia de un recorte al siguiente: con la mitad de la tesela los recortes se solapan la mitad, con 0 se tocan.</translation>
        </message>
        <message>
            <source>There is not enough memory; choose smaller tiles or a smaller part of the image.</source>
            <translation>No hay memoria suficiente; elija teselas más pequeñas o una parte menor de la imagen.</translation>
        </message>
        <message>
            <source>This is an example of what models can do with Chipsmith. To see how it is made, and to change it, open its file in the model designer; the documentation says where it is.</source>
            <translation>Este es un ejemplo de lo que los modelos pueden hacer con Chipsmith. Para ver cómo está hecho, y para cambiarlo, abra su archivo en el diseñador de modelos; la documentación dice dónde está.</translation>
        </message>
        <message>
            <source>Tile height (pixels)</source>
            <translation>Alto de la tesela (píxeles)</translation>
        </message>
        <message>
            <source>Tile size (pixels)</source>
            <translation>Tamaño de la tesela (píxeles)</translation>
        </message>
        <message>
            <source>Tile width (pixels)</source>
            <translation>Ancho de la tesela (píxeles)</translation>
        </message>
        <message>
            <source>Tiles with a label: blacken around features</source>
            <translation>Teselas con etiqueta: ennegrecer alrededor de los objetos espaciales</translation>
        </message>
        <message>
            <source>Tiles with a label: chips of one size</source>
            <translation>Teselas con etiqueta: recortes de un solo tamaño</translation>
        </message>
        <message>
            <source>Together with the image they are one: on its grid, later ones on top; with other cell sizes or CRS they are resampled. A VRT or a tile index as the image is a collection of its files.</source>
            <translation>Junto con la imagen son una sola: en su cuadrícula, las últimas encima; con otros tamaños de celda o SRC se remuestrean. Un VRT o un índice de teselas como imagen es una colección de sus archivos.</translation>
        </message>
        <message>
            <source>Training data</source>
            <translation>Datos de entrenamiento</translation>
        </message>
        <message>
            <source>Unite regions across chips</source>
            <translation>Unir regiones entre recortes</translation>
        </message>
        <message>
            <source>Valid (1 or 0)</source>
            <translation>Válido (1 o 0)</translation>
        </message>
        <message>
            <source>Validate training data</source>
            <translation>Validar datos de entrenamiento</translation>
        </message>
        <message>
            <source>Where the labels' layer gives classes colours, files of class values hold them as a colour table. Not for programs that then read colours instead of class values (OpenCV).</source>
            <translation>Si la capa de las etiquetas da colores a las clases, los archivos de valores de clase los contienen como tabla de colores. No para programas que entonces leen colores en lugar de valores de clase (OpenCV).</translation>
        </message>
        <message>
            <source>Width and height of a chip.</source>
            <translation>Ancho y alto de un recorte.</translation>
        </message>
        <message>
            <source>Width of a chip.</source>
            <translation>Ancho de un recorte.</translation>
        </message>
        <message>
            <source>With fewer of them nothing is divided.</source>
            <translation>Con menos de ellos no se divide nada.</translation>
        </message>
        <message>
            <source>Write chips without labels too</source>
            <translation>Escribir también recortes sin etiquetas</translation>
        </message>
        <message>
            <source>chips,tiles,deep learning,machine learning,labels,KITTI,Pascal VOC,check,verify,quality,damaged</source>
            <translation>recortes,teselas,aprendizaje profundo,aprendizaje automático,etiquetas,KITTI,Pascal VOC,comprobar,verificar,calidad,dañado</translation>
        </message>
        <message>
            <source>chips,tiles,deep learning,machine learning,labels,KITTI,Pascal VOC,import,footprints,annotations</source>
            <translation>recortes,teselas,aprendizaje profundo,aprendizaje automático,etiquetas,KITTI,Pascal VOC,importar,contornos,anotaciones</translation>
        </message>
        <message>
            <source>chips,tiles,deep learning,machine learning,labels,KITTI,Pascal VOC,segmentation,object detection</source>
            <translation>recortes,teselas,aprendizaje profundo,aprendizaje automático,etiquetas,KITTI,Pascal VOC,segmentación,detección de objetos</translation>
        </message>
        <message>
            <source>chips,tiles,deep learning,machine learning,plan,preview,estimate,footprints,size</source>
            <translation>recortes,teselas,aprendizaje profundo,aprendizaje automático,plan,vista previa,estimación,contornos,tamaño</translation>
        </message>
        <message>
            <source>chips,training,validation,split,model,example</source>
            <translation>recortes,entrenamiento,validación,división,modelo,ejemplo</translation>
        </message>
        <message>
            <source>left out: no label</source>
            <translation>omitida: sin etiqueta</translation>
        </message>
        <message>
            <source>left out: no room at the edge</source>
            <translation>omitida: sin sitio en el borde</translation>
        </message>
        <message>
            <source>left out: nodata</source>
            <translation>omitida: nodata</translation>
        </message>
        <message>
            <source>left out: outside the mask</source>
            <translation>omitida: fuera de la máscara</translation>
        </message>
        <message>
            <source>other</source>
            <translation>otros</translation>
        </message>
        <message>
            <source>written</source>
            <translation>escrita</translation>
        </message>
        <message>
            <source>{name} chips</source>
            <translation>{name} recortes</translation>
        </message>
        <message>
            <source>{name} labels</source>
            <translation>{name} etiquetas</translation>
        </message>
        <message>
            <source>• boxes around objects: PASCAL_VOC_rectangles, KITTI_rectangles</source>
            <translation>• rectángulos alrededor de objetos: PASCAL_VOC_rectangles, KITTI_rectangles</translation>
        </message>
        <message>
            <source>• images alone: Export_Tiles; two collections of images: CycleGAN</source>
            <translation>• solo imágenes: Export_Tiles; dos colecciones de imágenes: CycleGAN</translation>
        </message>
        <message>
            <source>• the class of a whole chip: Labeled_Tiles, Imagenet; several: MultiLabeled_Tiles</source>
            <translation>• la clase de un recorte entero: Labeled_Tiles, Imagenet; varias: MultiLabeled_Tiles</translation>
        </message>
        <message>
            <source>• the class of each pixel: Classified_Tiles</source>
            <translation>• la clase de cada píxel: Classified_Tiles</translation>
        </message>
        <message>
            <source>• the mask of each object: RCNN_Masks; with the pixels' classes: Panoptic_Segmentation</source>
            <translation>• la máscara de cada objeto: RCNN_Masks; con las clases de los píxeles: Panoptic_Segmentation</translation>
        </message>
    </context>
    <context>
        <name>Core</name>
        <message>
            <source>({count} times)</source>
            <translation>({count} veces)</translation>
        </message>
        <message>
            <source>({count} times; also: {places})</source>
            <translation>({count} veces; también: {places})</translation>
        </message>
        <message>
            <source>({count} times; also: {places}; and others)</source>
            <translation>({count} veces; también: {places}; y otros)</translation>
        </message>
        <message>
            <source>A dataset in the format {format}.</source>
            <translation>Un conjunto de datos en el formato {format}.</translation>
        </message>
        <message>
            <source>A dataset of images alone, without labels.</source>
            <translation>Un conjunto de datos solo de imágenes, sin etiquetas.</translation>
        </message>
        <message>
            <source>A dataset of two sets of images, A and B, to turn one kind into the other.</source>
            <translation>Un conjunto de datos con dos grupos de imágenes, A y B, para convertir un tipo en el otro.</translation>
        </message>
        <message>
            <source>A dataset to classify pixels and tell objects apart: each chip has a raster of class values and masks of objects.</source>
            <translation>Un conjunto de datos para clasificar píxeles y distinguir objetos: cada recorte tiene un ráster de valores de clase y máscaras de objetos.</translation>
        </message>
        <message>
            <source>A dataset to classify pixels: each chip has a raster of class values.</source>
            <translation>Un conjunto de datos para clasificar píxeles: cada recorte tiene un ráster de valores de clase.</translation>
        </message>
        <message>
            <source>A dataset to classify whole chips: each has one class.</source>
            <translation>Un conjunto de datos para clasificar recortes enteros: cada uno tiene una clase.</translation>
        </message>
        <message>
            <source>A dataset to classify whole chips: each has one or more classes.</source>
            <translation>Un conjunto de datos para clasificar recortes enteros: cada uno tiene una o más clases.</translation>
        </message>
        <message>
            <source>A dataset to classify whole chips: each lies in the folder of its class.</source>
            <translation>Un conjunto de datos para clasificar recortes enteros: cada uno está en la carpeta de su clase.</translation>
        </message>
        <message>
            <source>A dataset to find objects and their outlines: each has a mask of its pixels.</source>
            <translation>Un conjunto de datos para encontrar objetos y sus contornos: cada uno tiene una máscara de sus píxeles.</translation>
        </message>
        <message>
            <source>A dataset to find objects, each marked by a box.</source>
            <translation>Un conjunto de datos para encontrar objetos, cada uno marcado con un rectángulo.</translation>
        </message>
        <message>
            <source>A sample of {seen} of {total} chips, evenly spread over the dataset.</source>
            <translation>Una muestra de {seen} de {total} recortes, repartidos uniformemente por el conjunto de datos.</translation>
        </message>
        <message>
            <source>ADDITIONAL_INPUT_RASTER has no data in the exported part of the image; images2 is empty.</source>
            <translation>ADDITIONAL_INPUT_RASTER no tiene datos en la parte exportada de la imagen; images2 está vacía.</translation>
        </message>
        <message>
            <source>About {chips}, {size} before compression.</source>
            <translation>Aproximadamente {chips}, {size} antes de comprimir.</translation>
        </message>
        <message>
            <source>About {chips}, {size}, {time}.</source>
            <translation>Aproximadamente {chips}, {size}, {time}.</translation>
        </message>
        <message>
            <source>All of them have labels.</source>
            <translation>Todos tienen etiquetas.</translation>
        </message>
        <message>
            <source>All {count} chips.</source>
            <translation>Todos los recortes ({count}).</translation>
        </message>
        <message>
            <source>An unfinished run went on: {count} of the chips was there already.</source>
            <translation>Una ejecución inacabada ha continuado: {count} de los recortes ya estaba ahí.</translation>
        </message>
        <message>
            <source>An unfinished run went on: {count} of the chips were there already.</source>
            <translation>Una ejecución inacabada ha continuado: {count} de los recortes ya estaban ahí.</translation>
        </message>
        <message>
            <source>Area (km²)</source>
            <translation>Área (km²)</translation>
        </message>
        <message>
            <source>Area (m²)</source>
            <translation>Área (m²)</translation>
        </message>
        <message>
            <source>Area (pixels)</source>
            <translation>Área (píxeles)</translation>
        </message>
        <message>
            <source>Area (square degrees)</source>
            <translation>Área (grados cuadrados)</translation>
        </message>
        <message>
            <source>Area (squared map units)</source>
            <translation>Área (unidades de mapa al cuadrado)</translation>
        </message>
        <message>
            <source>Area of boxes (pixels, doubling)</source>
            <translation>Área de los rectángulos (píxeles, duplicándose)</translation>
        </message>
        <message>
            <source>Areas are measured on the ellipsoid.</source>
            <translation>Las áreas se miden sobre el elipsoide.</translation>
        </message>
        <message>
            <source>BANDS names band {number}, but the image has {count}; give numbers from 1 to {count}.</source>
            <translation>BANDS nombra la banda {number}, pero la imagen tiene {count}; indique números de 1 a {count}.</translation>
        </message>
        <message>
            <source>BANDS names no band; give numbers from 1 to {count} or leave it out.</source>
            <translation>BANDS no nombra ninguna banda; indique números de 1 a {count} u omítalo.</translation>
        </message>
        <message>
            <source>BLACKEN_AROUND_FEATURE is for Labeled_Tiles, MultiLabeled_Tiles and Imagenet, not for {format}.</source>
            <translation>BLACKEN_AROUND_FEATURE es para Labeled_Tiles, MultiLabeled_Tiles e Imagenet, no para {format}.</translation>
        </message>
        <message>
            <source>BUFFER_RADIUS must be a number of 0 or more, not {value}.</source>
            <translation>BUFFER_RADIUS debe ser un número mayor o igual que 0, no {value}.</translation>
        </message>
        <message>
            <source>Band</source>
            <translation>Banda</translation>
        </message>
        <message>
            <source>Bands</source>
            <translation>Bandas</translation>
        </message>
        <message>
            <source>CELL_SIZE is for MAP_SPACE; in PIXEL_SPACE chips have the file's own pixels.</source>
            <translation>CELL_SIZE es para MAP_SPACE; en PIXEL_SPACE los recortes tienen los propios píxeles del archivo.</translation>
        </message>
        <message>
            <source>CELL_SIZE must be more than 0, not {value}.</source>
            <translation>CELL_SIZE debe ser mayor que 0, no {value}.</translation>
        </message>
        <message>
            <source>CELL_SIZE must be more than {least:.10g} in units of the image's CRS, not {value}.</source>
            <translation>CELL_SIZE debe ser mayor que {least:.10g} en unidades del SRC de la imagen, no {value}.</translation>
        </message>
        <message>
            <source>CHIP_FORMAT {format} takes pixels of type {allowed}, these are {dtype}; choose TIFF or MRF, or a STRETCH to 8 bits.</source>
            <translation>CHIP_FORMAT {format} admite píxeles de tipo {allowed}, estos son {dtype}; elija TIFF o MRF, o un STRETCH a 8 bits.</translation>
        </message>
        <message>
            <source>CHIP_FORMAT {format} takes {allowed} bands, the image has {bands}; choose TIFF or MRF, or fewer BANDS.</source>
            <translation>CHIP_FORMAT {format} admite {allowed} bandas, la imagen tiene {bands}; elija TIFF o MRF, o menos BANDS.</translation>
        </message>
        <message>
            <source>CREATION_OPTIONS: GDAL cannot write {dtype} chips so ({reason}).</source>
            <translation>CREATION_OPTIONS: GDAL no puede escribir así recortes {dtype} ({reason}).</translation>
        </message>
        <message>
            <source>CREATION_OPTIONS: {name} is {listed}, not {value}.</source>
            <translation>CREATION_OPTIONS: {name} es {listed}, no {value}.</translation>
        </message>
        <message>
            <source>CREATION_OPTIONS: {part} is no option of {format} chips; they take {known}.</source>
            <translation>CREATION_OPTIONS: {part} no es una opción de los recortes {format}; admiten {known}.</translation>
        </message>
        <message>
            <source>Cancelled before the report was made; the dataset is whole.</source>
            <translation>Cancelado antes de crear el informe; el conjunto de datos está completo.</translation>
        </message>
        <message>
            <source>Cancelled.</source>
            <translation>Cancelado.</translation>
        </message>
        <message>
            <source>Cancelled; the layers hold the one chip that was read.</source>
            <translation>Cancelado; las capas contienen el único recorte que se leyó.</translation>
        </message>
        <message>
            <source>Cancelled; the layers hold the {count} chips that were read.</source>
            <translation>Cancelado; las capas contienen los {count} recortes que se leyeron.</translation>
        </message>
        <message>
            <source>Cancelled; the one chip that was finished is a valid dataset. Run it again with the same parameters to go on.</source>
            <translation>Cancelado; el único recorte terminado es un conjunto de datos válido. Ejecútelo de nuevo con los mismos parámetros para continuar.</translation>
        </message>
        <message>
            <source>Cancelled; the {count} chips that were finished are a valid dataset. Run it again with the same parameters to go on.</source>
            <translation>Cancelado; los {count} recortes terminados son un conjunto de datos válido. Ejecútelo de nuevo con los mismos parámetros para continuar.</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>Comprobación</translation>
        </message>
        <message>
            <source>Checked: {chips}, no errors.</source>
            <translation>Comprobado: {chips}, ningún error.</translation>
        </message>
        <message>
            <source>Chip positions left out, no label: {count}.</source>
            <translation>Posiciones de recortes omitidas, sin etiqueta: {count}.</translation>
        </message>
        <message>
            <source>Chip positions left out, not wholly inside the mask: {count}.</source>
            <translation>Posiciones de recortes omitidas, no del todo dentro de la máscara: {count}.</translation>
        </message>
        <message>
            <source>Chip positions left out, reaching past the image: {count}.</source>
            <translation>Posiciones de recortes omitidas, sobrepasan la imagen: {count}.</translation>
        </message>
        <message>
            <source>Chip positions left out, too little data: {count}.</source>
            <translation>Posiciones de recortes omitidas, demasiado pocos datos: {count}.</translation>
        </message>
        <message>
            <source>Chip positions of this run</source>
            <translation>Posiciones de recortes de esta ejecución</translation>
        </message>
        <message>
            <source>Chip positions: {count}.</source>
            <translation>Posiciones de recortes: {count}.</translation>
        </message>
        <message>
            <source>Chip {name}</source>
            <translation>Recorte {name}</translation>
        </message>
        <message>
            <source>Chip {name}: no label</source>
            <translation>Recorte {name}: sin etiqueta</translation>
        </message>
        <message>
            <source>Chip {name}: {classes}</source>
            <translation>Recorte {name}: {classes}</translation>
        </message>
        <message>
            <source>Chip {stem} has {count} objects of class {value}, more than masks can number ({largest}); choose smaller tiles.</source>
            <translation>El recorte {stem} tiene {count} objetos de la clase {value}, más de los que las máscaras pueden numerar ({largest}); elija teselas más pequeñas.</translation>
        </message>
        <message>
            <source>Chips</source>
            <translation>Recortes</translation>
        </message>
        <message>
            <source>Chips to write: {chips}; with labels: {labelled}; objects: {objects}.</source>
            <translation>Recortes por escribir: {chips}; con etiquetas: {labelled}; objetos: {objects}.</translation>
        </message>
        <message>
            <source>Chips written: {chips}; with labels: {labelled}; objects: {objects}; folder: {folder}</source>
            <translation>Recortes escritos: {chips}; con etiquetas: {labelled}; objetos: {objects}; carpeta: {folder}</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>Clase</translation>
        </message>
        <message>
            <source>Class values need labels of type {dtype}, which {format} cannot hold; choose CHIP_FORMAT TIFF or MRF.</source>
            <translation>Los valores de clase necesitan etiquetas de tipo {dtype}, que {format} no puede contener; elija CHIP_FORMAT TIFF o MRF.</translation>
        </message>
        <message>
            <source>Class {name}: {labels} in {chips}.</source>
            <translation>Clase {name}: {labels} en {chips}.</translation>
        </message>
        <message>
            <source>Class {value} ({name}): {chips}, {objects}, {pixels}.</source>
            <translation>Clase {value} ({name}): {chips}, {objects}, {pixels}.</translation>
        </message>
        <message>
            <source>Class {value} ({name}): {chips}, {objects}.</source>
            <translation>Clase {value} ({name}): {chips}, {objects}.</translation>
        </message>
        <message>
            <source>Classes</source>
            <translation>Clases</translation>
        </message>
        <message>
            <source>Classes in a chip</source>
            <translation>Clases en un recorte</translation>
        </message>
        <message>
            <source>Classes in fewer than {least} chips, too few to learn from: {names}.</source>
            <translation>Clases en menos de {least} recortes, demasiado pocos para aprender de ellos: {names}.</translation>
        </message>
        <message>
            <source>Classes that occur in no chip: {names}.</source>
            <translation>Clases que no están en ningún recorte: {names}.</translation>
        </message>
        <message>
            <source>Classes with several names in field {field} keep the first: {values}.</source>
            <translation>Las clases con varios nombres en el campo {field} conservan el primero: {values}.</translation>
        </message>
        <message>
            <source>Classified pixels</source>
            <translation>Píxeles clasificados</translation>
        </message>
        <message>
            <source>Coordinates: {crs}.</source>
            <translation>Coordenadas: {crs}.</translation>
        </message>
        <message>
            <source>Count</source>
            <translation>Cantidad</translation>
        </message>
        <message>
            <source>CycleGAN takes no {name}, since its sides need not overlap; leave it empty.</source>
            <translation>CycleGAN no admite {name}, ya que sus lados no tienen que solaparse; déjelo vacío.</translation>
        </message>
        <message>
            <source>CycleGAN takes one image a side; leave INPUT_RASTER_ITEMS and PROCESS_ALL_RASTER_ITEMS unset.</source>
            <translation>CycleGAN admite una imagen por lado; deje sin indicar INPUT_RASTER_ITEMS y PROCESS_ALL_RASTER_ITEMS.</translation>
        </message>
        <message>
            <source>EXTENT ({extent}) does not meet the image ({image}); choose an extent over the image.</source>
            <translation>EXTENT ({extent}) no toca la imagen ({image}); elija una extensión sobre la imagen.</translation>
        </message>
        <message>
            <source>EXTENT ({extent}) is not four numbers; choose an extent over the image.</source>
            <translation>EXTENT ({extent}) no son cuatro números; elija una extensión sobre la imagen.</translation>
        </message>
        <message>
            <source>EXTENT and CELL_SIZE must be numbers, and CELL_SIZE more than 0.</source>
            <translation>EXTENT y CELL_SIZE deben ser números, y CELL_SIZE mayor que 0.</translation>
        </message>
        <message>
            <source>EXTENT has {width} x {height} pixels of CELL_SIZE, more than an image can have; choose larger cells.</source>
            <translation>EXTENT tiene {width} x {height} píxeles de CELL_SIZE, más de los que puede tener una imagen; elija celdas mayores.</translation>
        </message>
        <message>
            <source>Error</source>
            <translation>Error</translation>
        </message>
        <message>
            <source>FIX_CHIP_SIZE=false is for Labeled_Tiles, MultiLabeled_Tiles and Imagenet with INPUT_CLASS_DATA, whose chips are cropped to features.</source>
            <translation>FIX_CHIP_SIZE=false es para Labeled_Tiles, MultiLabeled_Tiles e Imagenet con INPUT_CLASS_DATA, cuyos recortes se ajustan a los objetos espaciales.</translation>
        </message>
        <message>
            <source>Features in all</source>
            <translation>Objetos espaciales en total</translation>
        </message>
        <message>
            <source>Features left out, cannot be brought to the image's CRS: {count}.</source>
            <translation>Objetos espaciales omitidos, no se pueden llevar al SRC de la imagen: {count}.</translation>
        </message>
        <message>
            <source>Features left out, geometry without area: {count}.</source>
            <translation>Objetos espaciales omitidos, geometría sin área: {count}.</translation>
        </message>
        <message>
            <source>Features left out, no class: {count}.</source>
            <translation>Objetos espaciales omitidos, sin clase: {count}.</translation>
        </message>
        <message>
            <source>Features left out, no geometry: {count}.</source>
            <translation>Objetos espaciales omitidos, sin geometría: {count}.</translation>
        </message>
        <message>
            <source>Features of this run</source>
            <translation>Objetos espaciales de esta ejecución</translation>
        </message>
        <message>
            <source>Features outside the exported part of the image: {count}.</source>
            <translation>Objetos espaciales fuera de la parte exportada de la imagen: {count}.</translation>
        </message>
        <message>
            <source>Features whose invalid geometry was repaired: {count}.</source>
            <translation>Objetos espaciales cuya geometría no válida se reparó: {count}.</translation>
        </message>
        <message>
            <source>Field {field} holds neither whole numbers nor texts and is not used; all features are one class.</source>
            <translation>El campo {field} no contiene ni números enteros ni textos y no se usa; todos los objetos espaciales son una clase.</translation>
        </message>
        <message>
            <source>First image</source>
            <translation>Primera imagen</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Formato</translation>
        </message>
        <message>
            <source>Further classes that are not listed: {count}.</source>
            <translation>Otras clases que no se enumeran: {count}.</translation>
        </message>
        <message>
            <source>Further classes: {count}.</source>
            <translation>Otras clases: {count}.</translation>
        </message>
        <message>
            <source>Further kinds of findings: {count}.</source>
            <translation>Otros tipos de hallazgos: {count}.</translation>
        </message>
        <message>
            <source>Give either {first} or {second}, not both.</source>
            <translation>Indique {first} o {second}, no ambos.</translation>
        </message>
        <message>
            <source>Grey is where files mark no data and where chips reach past the image; other pixels without data are shown as they are, mostly black.</source>
            <translation>En gris, lo que los archivos marcan como sin datos y lo que sobresale de la imagen; los demás píxeles sin datos se muestran como están, casi siempre en negro.</translation>
        </message>
        <message>
            <source>Grey is where there are no data.</source>
            <translation>En gris, donde no hay datos.</translation>
        </message>
        <message>
            <source>Height of boxes (pixels)</source>
            <translation>Alto de los rectángulos (píxeles)</translation>
        </message>
        <message>
            <source>Histogram. {description}</source>
            <translation>Histograma. {description}</translation>
        </message>
        <message>
            <source>Histograms are of the first {count} bands.</source>
            <translation>Los histogramas son de las primeras {count} bandas.</translation>
        </message>
        <message>
            <source>How full chips are</source>
            <translation>Ocupación de los recortes</translation>
        </message>
        <message>
            <source>INPUT_CLASS_DATA holds points or lines, which have no area; give a BUFFER_RADIUS to crop or blacken around them.</source>
            <translation>INPUT_CLASS_DATA contiene puntos o líneas, que no tienen área; indique un BUFFER_RADIUS para ajustar a ellos o ennegrecer a su alrededor.</translation>
        </message>
        <message>
            <source>INPUT_RASTER is a tile index, whose rasters cannot be one image in PIXEL_SPACE; set PROCESS_ALL_RASTER_ITEMS or choose MAP_SPACE.</source>
            <translation>INPUT_RASTER es un índice de teselas, cuyos ráster no pueden ser una sola imagen en PIXEL_SPACE; active PROCESS_ALL_RASTER_ITEMS o elija MAP_SPACE.</translation>
        </message>
        <message>
            <source>INPUT_RASTER_ITEMS cannot be one image in PIXEL_SPACE; set PROCESS_ALL_RASTER_ITEMS or choose MAP_SPACE.</source>
            <translation>INPUT_RASTER_ITEMS no pueden ser una sola imagen en PIXEL_SPACE; active PROCESS_ALL_RASTER_ITEMS o elija MAP_SPACE.</translation>
        </message>
        <message>
            <source>Images {side}</source>
            <translation>Imágenes {side}</translation>
        </message>
        <message>
            <source>Information</source>
            <translation>Información</translation>
        </message>
        <message>
            <source>Instances</source>
            <translation>Instancias</translation>
        </message>
        <message>
            <source>It has labels.</source>
            <translation>Tiene etiquetas.</translation>
        </message>
        <message>
            <source>It has no label.</source>
            <translation>No tiene ninguna etiqueta.</translation>
        </message>
        <message>
            <source>It has {chips} of at most {width} × {height} pixels.</source>
            <translation>Tiene {chips} de {width} × {height} píxeles como máximo.</translation>
        </message>
        <message>
            <source>It has {chips} of {width} × {height} pixels.</source>
            <translation>Tiene {chips} de {width} × {height} píxeles.</translation>
        </message>
        <message>
            <source>Item {name}: {chips}.</source>
            <translation>Elemento {name}: {chips}.</translation>
        </message>
        <message>
            <source>Items left out: {count} of {items}, the first being {item}: {reason}</source>
            <translation>Elementos omitidos: {count} de {items}, el primero es {item}: {reason}</translation>
        </message>
        <message>
            <source>Items reprojected to {crs}, the CRS of the first: {count}, among them {item}.</source>
            <translation>Elementos reproyectados a {crs}, el SRC del primero: {count}, entre ellos {item}.</translation>
        </message>
        <message>
            <source>Items resampled ({method}) to the pixels of the image: {count}, among them {item}.</source>
            <translation>Elementos remuestreados ({method}) a los píxeles de la imagen: {count}, entre ellos {item}.</translation>
        </message>
        <message>
            <source>Items with another nodata value than the first: {count}, among them {item}; the mosaic has the first one's, so data of that value become nodata.</source>
            <translation>Elementos con otro valor nodata que el primero: {count}, entre ellos {item}; el mosaico tiene el del primero, así que los datos con ese valor pasan a ser nodata.</translation>
        </message>
        <message>
            <source>Its check found errors: {errors}.</source>
            <translation>Su comprobación encontró errores: {errors}.</translation>
        </message>
        <message>
            <source>Its check found no errors and no warnings.</source>
            <translation>Su comprobación no encontró errores ni advertencias.</translation>
        </message>
        <message>
            <source>Its check found no errors; warnings: {warnings}.</source>
            <translation>Su comprobación no encontró errores; advertencias: {warnings}.</translation>
        </message>
        <message>
            <source>Labels</source>
            <translation>Etiquetas</translation>
        </message>
        <message>
            <source>Labels cannot be brought to the image's coordinate reference system ({reason}); check the CRS of both.</source>
            <translation>Las etiquetas no se pueden llevar al sistema de referencia de coordenadas de la imagen ({reason}); compruebe el SRC de ambas.</translation>
        </message>
        <message>
            <source>Labels of overlapping objects need {bands} bands, which {format} cannot hold; choose CHIP_FORMAT TIFF or MRF.</source>
            <translation>Las etiquetas de objetos que se solapan necesitan {bands} bandas, que {format} no puede contener; elija CHIP_FORMAT TIFF o MRF.</translation>
        </message>
        <message>
            <source>Least</source>
            <translation>Mínimo</translation>
        </message>
        <message>
            <source>Left out, cannot be brought to the image's CRS</source>
            <translation>Omitidos, no se pueden llevar al SRC de la imagen</translation>
        </message>
        <message>
            <source>Left out, geometry without area</source>
            <translation>Omitidos, geometría sin área</translation>
        </message>
        <message>
            <source>Left out, no class</source>
            <translation>Omitidos, sin clase</translation>
        </message>
        <message>
            <source>Left out, no geometry</source>
            <translation>Omitidos, sin geometría</translation>
        </message>
        <message>
            <source>MAX_NODATA_PERCENT must lie between 0 and 100, not {value}.</source>
            <translation>MAX_NODATA_PERCENT debe estar entre 0 y 100, no {value}.</translation>
        </message>
        <message>
            <source>MIN_POLYGON_OVERLAP_RATIO must lie between 0 and 1, not {value}.</source>
            <translation>MIN_POLYGON_OVERLAP_RATIO debe estar entre 0 y 1, no {value}.</translation>
        </message>
        <message>
            <source>Made by Chipsmith. This file needs no other and no connection.</source>
            <translation>Creado por Chipsmith. Este archivo no necesita ningún otro ni conexión.</translation>
        </message>
        <message>
            <source>Map</source>
            <translation>Mapa</translation>
        </message>
        <message>
            <source>Map of {count} chip.</source>
            <translation>Mapa de {count} recorte.</translation>
        </message>
        <message>
            <source>Map of {count} chips.</source>
            <translation>Mapa de {count} recortes.</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>Media</translation>
        </message>
        <message>
            <source>Measured in all chips that have labels.</source>
            <translation>Medido en todos los recortes que tienen etiquetas.</translation>
        </message>
        <message>
            <source>Measured in those of a sample of {seen} of {total} chips that have labels, evenly spread over the dataset.</source>
            <translation>Medido en los que tienen etiquetas de una muestra de {seen} de {total} recortes, repartidos uniformemente por el conjunto de datos.</translation>
        </message>
        <message>
            <source>Most</source>
            <translation>Máximo</translation>
        </message>
        <message>
            <source>No chip of {folder} says where it lies on the map (no georeference in the file, no world file beside it), as with REFERENCE_SYSTEM=PIXEL_SPACE; choose a dataset with georeferenced chips.</source>
            <translation>Ningún recorte de {folder} dice dónde está en el mapa (sin georreferencia en el archivo, sin archivo world junto a él), como con REFERENCE_SYSTEM=PIXEL_SPACE; elija un conjunto de datos con recortes georreferenciados.</translation>
        </message>
        <message>
            <source>No chip was written (positions: {positions}; without label: {no_label}; too little data: {nodata}; no room in the image: {edge}; not inside the mask: {outside_mask}); check the labels' CRS, INPUT_MASK_POLYGONS, MIN_POLYGON_OVERLAP_RATIO, MAX_NODATA_PERCENT and EDGE_RULE.</source>
            <translation>No se escribió ningún recorte (posiciones: {positions}; sin etiqueta: {no_label}; demasiado pocos datos: {nodata}; sin sitio en la imagen: {edge}; fuera de la máscara: {outside_mask}); compruebe el SRC de las etiquetas, INPUT_MASK_POLYGONS, MIN_POLYGON_OVERLAP_RATIO, MAX_NODATA_PERCENT y EDGE_RULE.</translation>
        </message>
        <message>
            <source>No chip was written: none of the {items} items could be cut; check the labels' CRS and the EXTENT.</source>
            <translation>No se escribió ningún recorte: ninguno de los {items} elementos se pudo recortar; compruebe el SRC de las etiquetas y EXTENT.</translation>
        </message>
        <message>
            <source>No feature of {name} meets the image (of {features}: outside {outside}, not reprojectable {not_reprojected}, without class {null_class}, without geometry {empty}, without area {beyond_repair}); check the layer's CRS and the EXTENT.</source>
            <translation>Ningún objeto espacial de {name} toca la imagen (de {features}: fuera {outside}, no reproyectables {not_reprojected}, sin clase {null_class}, sin geometría {empty}, sin área {beyond_repair}); compruebe el SRC de la capa y EXTENT.</translation>
        </message>
        <message>
            <source>No label</source>
            <translation>Sin etiqueta</translation>
        </message>
        <message>
            <source>No tile of {width} x {height} pixels fits into the image ({image_width} x {image_height} pixels); choose a smaller TILE_SIZE_X and TILE_SIZE_Y or EDGE_RULE=PAD.</source>
            <translation>Ninguna tesela de {width} x {height} píxeles cabe en la imagen ({image_width} x {image_height} píxeles); elija TILE_SIZE_X y TILE_SIZE_Y menores o EDGE_RULE=PAD.</translation>
        </message>
        <message>
            <source>No values.</source>
            <translation>Sin valores.</translation>
        </message>
        <message>
            <source>Nodata was not read, so the export may leave out more chips; set READ_NODATA to know which.</source>
            <translation>No se leyó nodata, así que la exportación puede omitir más recortes; active READ_NODATA para saber cuáles.</translation>
        </message>
        <message>
            <source>None of the {count} chips of {folder} can be opened; restore the files; the first: {reason}</source>
            <translation>Ninguno de los {count} recortes de {folder} se puede abrir; restaure los archivos; el primero: {reason}</translation>
        </message>
        <message>
            <source>None of them has a label.</source>
            <translation>Ninguno de ellos tiene etiqueta.</translation>
        </message>
        <message>
            <source>Not one of {chips} chips has a label, so nothing was written; check the labels' CRS, the EXTENT, BUFFER_RADIUS and MIN_POLYGON_OVERLAP_RATIO.</source>
            <translation>Ni uno de {chips} recortes tiene una etiqueta, así que no se escribió nada; compruebe el SRC de las etiquetas, EXTENT, BUFFER_RADIUS y MIN_POLYGON_OVERLAP_RATIO.</translation>
        </message>
        <message>
            <source>Not one of {count} chips has a label, so the export would end with an error; check the labels' CRS, the EXTENT, BUFFER_RADIUS and MIN_POLYGON_OVERLAP_RATIO.</source>
            <translation>Ni uno de {count} recortes tiene una etiqueta, así que la exportación terminaría con un error; compruebe el SRC de las etiquetas, EXTENT, BUFFER_RADIUS y MIN_POLYGON_OVERLAP_RATIO.</translation>
        </message>
        <message>
            <source>Not wholly inside the mask</source>
            <translation>No del todo dentro de la máscara</translation>
        </message>
        <message>
            <source>Nothing: each position became a chip, and each feature was used.</source>
            <translation>Nada: cada posición dio un recorte, y se usó cada objeto espacial.</translation>
        </message>
        <message>
            <source>OUTPUT_LOCATION already holds a dataset of {chips}; set START_INDEX to {next_index} or more to add to it, or choose another folder.</source>
            <translation>OUTPUT_LOCATION ya contiene un conjunto de datos de {chips}; ponga START_INDEX en {next_index} o más para ampliarlo, o elija otra carpeta.</translation>
        </message>
        <message>
            <source>OUTPUT_LOCATION holds a dataset labelled from another kind of source (features or a class raster); choose another folder.</source>
            <translation>OUTPUT_LOCATION contiene un conjunto de datos etiquetado a partir de otro tipo de fuente (objetos espaciales o ráster de clases); elija otra carpeta.</translation>
        </message>
        <message>
            <source>OUTPUT_LOCATION holds a dataset stretched to values from {first}, this image would be to values from {here} because of its nodata; choose another folder.</source>
            <translation>OUTPUT_LOCATION contiene un conjunto de datos estirado a valores desde {first}, esta imagen lo sería a valores desde {here} por su nodata; elija otra carpeta.</translation>
        </message>
        <message>
            <source>OUTPUT_LOCATION holds a dataset whose classes do not include {value} with the name {name}; choose another folder.</source>
            <translation>OUTPUT_LOCATION contiene un conjunto de datos cuyas clases no incluyen {value} con el nombre {name}; elija otra carpeta.</translation>
        </message>
        <message>
            <source>OUTPUT_LOCATION holds a dataset whose record of STRETCH cannot be read; choose another folder.</source>
            <translation>OUTPUT_LOCATION contiene un conjunto de datos cuyo registro de STRETCH no se puede leer; elija otra carpeta.</translation>
        </message>
        <message>
            <source>OUTPUT_LOCATION holds a dataset with another value of STRETCH ({there}, not {here}); choose another folder.</source>
            <translation>OUTPUT_LOCATION contiene un conjunto de datos con otro valor de STRETCH ({there}, no {here}); elija otra carpeta.</translation>
        </message>
        <message>
            <source>OUTPUT_LOCATION holds a dataset with another value of {name} ({there}, not {here}); choose another folder.</source>
            <translation>OUTPUT_LOCATION contiene un conjunto de datos con otro valor de {name} ({there}, no {here}); elija otra carpeta.</translation>
        </message>
        <message>
            <source>OUTPUT_LOCATION {folder} cannot be made or written in {nearest}; choose a folder with write permission.</source>
            <translation>OUTPUT_LOCATION {folder} no se puede crear o escribir en {nearest}; elija una carpeta con permiso de escritura.</translation>
        </message>
        <message>
            <source>OUTPUT_LOCATION {folder} holds a dataset of another METADATA_FORMAT; choose another folder.</source>
            <translation>OUTPUT_LOCATION {folder} contiene un conjunto de datos de otro METADATA_FORMAT; elija otra carpeta.</translation>
        </message>
        <message>
            <source>OUTPUT_LOCATION {folder} holds a dataset whose index files cannot be read ({reason}); choose another folder.</source>
            <translation>OUTPUT_LOCATION {folder} contiene un conjunto de datos cuyos archivos de índice no se pueden leer ({reason}); elija otra carpeta.</translation>
        </message>
        <message>
            <source>OUTPUT_LOCATION {folder} holds an unfinished run with another image, other labels or another part of them; run it again with the same ones to finish it, or choose another folder.</source>
            <translation>OUTPUT_LOCATION {folder} contiene una ejecución inacabada con otra imagen, otras etiquetas u otra parte de ellas; ejecútelo de nuevo con las mismas para terminarla, o elija otra carpeta.</translation>
        </message>
        <message>
            <source>OUTPUT_LOCATION {folder} holds an unfinished run with another {name} ({there}, not {here}); run it again with the same parameters to finish it, or choose another folder.</source>
            <translation>OUTPUT_LOCATION {folder} contiene una ejecución inacabada con otro {name} ({there}, no {here}); ejecútelo de nuevo con los mismos parámetros para terminarla, o elija otra carpeta.</translation>
        </message>
        <message>
            <source>OUTPUT_LOCATION {folder} holds chips without index files, left by an unfinished export; choose another folder or empty this one.</source>
            <translation>OUTPUT_LOCATION {folder} contiene recortes sin archivos de índice, dejados por una exportación inacabada; elija otra carpeta o vacíe esta.</translation>
        </message>
        <message>
            <source>Objects</source>
            <translation>Objetos</translation>
        </message>
        <message>
            <source>Objects in a chip</source>
            <translation>Objetos en un recorte</translation>
        </message>
        <message>
            <source>On the map ({crs}) they are {factor} times as large.</source>
            <translation>En el mapa ({crs}) son {factor} veces tan grandes.</translation>
        </message>
        <message>
            <source>Outside the exported part of the image</source>
            <translation>Fuera de la parte exportada de la imagen</translation>
        </message>
        <message>
            <source>Parameters and record</source>
            <translation>Parámetros y registro</translation>
        </message>
        <message>
            <source>Parameters of this run</source>
            <translation>Parámetros de esta ejecución</translation>
        </message>
        <message>
            <source>Pixels</source>
            <translation>Píxeles</translation>
        </message>
        <message>
            <source>Programs and time</source>
            <translation>Programas y tiempo</translation>
        </message>
        <message>
            <source>REPORT {path} cannot be written; choose a file in a folder with write permission.</source>
            <translation>REPORT {path} no se puede escribir; elija un archivo en una carpeta con permiso de escritura.</translation>
        </message>
        <message>
            <source>ROTATION_ANGLE is for chips of one size; leave FIX_CHIP_SIZE on.</source>
            <translation>ROTATION_ANGLE es para recortes de un solo tamaño; deje FIX_CHIP_SIZE activado.</translation>
        </message>
        <message>
            <source>ROTATION_ANGLE must be 0 or more and less than 360 degrees, not {value}.</source>
            <translation>ROTATION_ANGLE debe ser 0 o más y menor que 360 grados, no {value}.</translation>
        </message>
        <message>
            <source>Reaching past the image</source>
            <translation>Sobrepasan la imagen</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Motivo</translation>
        </message>
        <message>
            <source>Recorded in the dataset</source>
            <translation>Registrado en el conjunto de datos</translation>
        </message>
        <message>
            <source>Report made</source>
            <translation>Informe creado</translation>
        </message>
        <message>
            <source>Report: {path}</source>
            <translation>Informe: {path}</translation>
        </message>
        <message>
            <source>Run {number}</source>
            <translation>Ejecución {number}</translation>
        </message>
        <message>
            <source>START_INDEX must be 0 to {largest}, not {value}.</source>
            <translation>START_INDEX debe ser de 0 a {largest}, no {value}.</translation>
        </message>
        <message>
            <source>Second image</source>
            <translation>Segunda imagen</translation>
        </message>
        <message>
            <source>Second image of chip {name}</source>
            <translation>Segunda imagen del recorte {name}</translation>
        </message>
        <message>
            <source>Share of a chip that is labelled</source>
            <translation>Parte de un recorte que está etiquetada</translation>
        </message>
        <message>
            <source>Share of objects</source>
            <translation>Parte de los objetos</translation>
        </message>
        <message>
            <source>Share of pixels</source>
            <translation>Parte de los píxeles</translation>
        </message>
        <message>
            <source>Sizes of objects</source>
            <translation>Tamaños de los objetos</translation>
        </message>
        <message>
            <source>Small objects (box below 32 × 32 pixels): {small}; medium: {medium}; large (above 96 × 96 pixels): {large}.</source>
            <translation>Objetos pequeños (rectángulo menor que 32 × 32 píxeles): {small}; medianos: {medium}; grandes (mayor que 96 × 96 píxeles): {large}.</translation>
        </message>
        <message>
            <source>Some pixels without data are marked neither by their files nor by their places: the histograms count them, mostly as 0, the statistics do not.</source>
            <translation>Algunos píxeles sin datos no están marcados ni por sus archivos ni por su lugar: los histogramas los cuentan, casi siempre como 0, las estadísticas no.</translation>
        </message>
        <message>
            <source>Standard deviation</source>
            <translation>Desviación estándar</translation>
        </message>
        <message>
            <source>Statistics and histograms are of all chips, without what is known to be no data.</source>
            <translation>Las estadísticas y los histogramas son de todos los recortes, sin lo que se sabe que no son datos.</translation>
        </message>
        <message>
            <source>Statistics are of all chips, histograms of {seen} of {total}, without what is known to be no data.</source>
            <translation>Las estadísticas son de todos los recortes, los histogramas de {seen} de {total}, sin lo que se sabe que no son datos.</translation>
        </message>
        <message>
            <source>The chips do not name a valid coordinate reference system; set that of the layers by hand.</source>
            <translation>Los recortes no nombran un sistema de referencia de coordenadas válido; defina a mano el de las capas.</translation>
        </message>
        <message>
            <source>The chips do not say where they lie.</source>
            <translation>Los recortes no dicen dónde están.</translation>
        </message>
        <message>
            <source>The classes are uneven: {most} has {ratio} times as many objects as {least}; weights for classes, or more chips of the rare ones, help training.</source>
            <translation>Las clases están desequilibradas: {most} tiene {ratio} veces tantos objetos como {least}; ponderar las clases, o más recortes de las poco frecuentes, ayuda al entrenamiento.</translation>
        </message>
        <message>
            <source>The classes are uneven: {most} has {ratio} times as many pixels as {least}; weights for classes, or more chips of the rare ones, help training.</source>
            <translation>Las clases están desequilibradas: {most} tiene {ratio} veces tantos píxeles como {least}; ponderar las clases, o más recortes de las poco frecuentes, ayuda al entrenamiento.</translation>
        </message>
        <message>
            <source>The colour is that of the number of classes in a chip.</source>
            <translation>El color es el del número de clases en un recorte.</translation>
        </message>
        <message>
            <source>The coordinate reference system cannot be read ({reason}).</source>
            <translation>El sistema de referencia de coordenadas no se puede leer ({reason}).</translation>
        </message>
        <message>
            <source>The darker a square, the more chips lie there.</source>
            <translation>Cuanto más oscuro es un cuadrado, más recortes hay ahí.</translation>
        </message>
        <message>
            <source>The darker a square, the more chips lie there; its colour is that of most of them.</source>
            <translation>Cuanto más oscuro es un cuadrado, más recortes hay ahí; su color es el de la mayoría de ellos.</translation>
        </message>
        <message>
            <source>The dataset in {folder} was written, but its check found {errors}, the first being: {finding}</source>
            <translation>El conjunto de datos en {folder} se escribió, pero su comprobación encontró {errors}, el primero: {finding}</translation>
        </message>
        <message>
            <source>The dataset is not valid (errors: {errors}, warnings: {warnings}).</source>
            <translation>El conjunto de datos no es válido (errores: {errors}, advertencias: {warnings}).</translation>
        </message>
        <message>
            <source>The dataset is valid (warnings: {warnings}).</source>
            <translation>El conjunto de datos es válido (advertencias: {warnings}).</translation>
        </message>
        <message>
            <source>The disk of OUTPUT_LOCATION {folder} has {free} free, but the chips will take about {size}; make room or choose another folder, a larger STRIDE_X and STRIDE_Y, a smaller EXTENT or another CHIP_FORMAT.</source>
            <translation>El disco de OUTPUT_LOCATION {folder} tiene {free} libres, pero los recortes ocuparán unos {size}; libere espacio o elija otra carpeta, STRIDE_X y STRIDE_Y mayores, EXTENT menor u otro CHIP_FORMAT.</translation>
        </message>
        <message>
            <source>The image ({image_width} x {image_height} pixels) is smaller than the tile ({width} x {height} pixels); chips are padded.</source>
            <translation>La imagen ({image_width} x {image_height} píxeles) es menor que la tesela ({width} x {height} píxeles); los recortes se rellenan.</translation>
        </message>
        <message>
            <source>The image cannot be turned ({reason}).</source>
            <translation>La imagen no se puede girar ({reason}).</translation>
        </message>
        <message>
            <source>The image would give up to {count} chips, more than one run can plan ({most}); choose larger STRIDE_X and STRIDE_Y, a larger CELL_SIZE or ROTATION_ANGLE, a smaller EXTENT, or PROCESS_ALL_RASTER_ITEMS if items lie far apart.</source>
            <translation>La imagen daría hasta {count} recortes, más de los que una ejecución puede planificar ({most}); elija STRIDE_X y STRIDE_Y mayores, CELL_SIZE o ROTATION_ANGLE mayor, EXTENT menor, o PROCESS_ALL_RASTER_ITEMS si los elementos están muy separados.</translation>
        </message>
        <message>
            <source>The items lie far apart: less than {percent} % of the image that holds them all has data; PROCESS_ALL_RASTER_ITEMS=true would cut each for itself.</source>
            <translation>Los elementos están muy separados: menos del {percent} % de la imagen que los contiene a todos tiene datos; PROCESS_ALL_RASTER_ITEMS=true recortaría cada uno por separado.</translation>
        </message>
        <message>
            <source>The labels are drawn over the images.</source>
            <translation>Las etiquetas se dibujan sobre las imágenes.</translation>
        </message>
        <message>
            <source>The last {shown} of {total} records.</source>
            <translation>Los últimos {shown} de {total} registros.</translation>
        </message>
        <message>
            <source>The layer shows only every {step}th row and column of positions, since there are more than MOST_FOOTPRINTS; the numbers count all.</source>
            <translation>La capa muestra solo una de cada {step} filas y columnas de posiciones, ya que hay más de MOST_FOOTPRINTS; los números las cuentan todas.</translation>
        </message>
        <message>
            <source>The only chip has no label, so nothing was written; check the labels' CRS, the EXTENT, BUFFER_RADIUS and MIN_POLYGON_OVERLAP_RATIO.</source>
            <translation>El único recorte no tiene ninguna etiqueta, así que no se escribió nada; compruebe el SRC de las etiquetas, EXTENT, BUFFER_RADIUS y MIN_POLYGON_OVERLAP_RATIO.</translation>
        </message>
        <message>
            <source>The only chip has no label, so the export would end with an error; check the labels' CRS, the EXTENT, BUFFER_RADIUS and MIN_POLYGON_OVERLAP_RATIO.</source>
            <translation>El único recorte no tiene ninguna etiqueta, así que la exportación terminaría con un error; compruebe el SRC de las etiquetas, EXTENT, BUFFER_RADIUS y MIN_POLYGON_OVERLAP_RATIO.</translation>
        </message>
        <message>
            <source>The only chip of {folder} cannot be opened; restore the file: {reason}</source>
            <translation>El único recorte de {folder} no se puede abrir; restaure el archivo: {reason}</translation>
        </message>
        <message>
            <source>The only chip that was written has no label; check the labels' CRS, the EXTENT, BUFFER_RADIUS and MIN_POLYGON_OVERLAP_RATIO.</source>
            <translation>El único recorte que se escribió no tiene ninguna etiqueta; compruebe el SRC de las etiquetas, EXTENT, BUFFER_RADIUS y MIN_POLYGON_OVERLAP_RATIO.</translation>
        </message>
        <message>
            <source>The only chip.</source>
            <translation>El único recorte.</translation>
        </message>
        <message>
            <source>The outline cannot be transformed.</source>
            <translation>El contorno no se puede transformar.</translation>
        </message>
        <message>
            <source>The outline of the only chip.</source>
            <translation>El contorno del único recorte.</translation>
        </message>
        <message>
            <source>The outlines of all chips.</source>
            <translation>Los contornos de todos los recortes.</translation>
        </message>
        <message>
            <source>The regions of the class raster need a temporary file that cannot be written ({reason}); free some space in {folder}.</source>
            <translation>Las regiones del ráster de clases necesitan un archivo temporal que no se puede escribir ({reason}); libere espacio en {folder}.</translation>
        </message>
        <message>
            <source>The rows of {name} cannot be read ({reason}); check the file and its filter.</source>
            <translation>Las filas de {name} no se pueden leer ({reason}); compruebe el archivo y su filtro.</translation>
        </message>
        <message>
            <source>The run was cancelled before its end.</source>
            <translation>La ejecución se canceló antes de terminar.</translation>
        </message>
        <message>
            <source>The size is that of a few chips written to a temporary folder, times the number of chips, and may be {percent} % off.</source>
            <translation>El tamaño es el de unos pocos recortes escritos en una carpeta temporal, multiplicado por el número de recortes, y puede desviarse un {percent} %.</translation>
        </message>
        <message>
            <source>The stride is larger than the tile; parts of the image are in no chip.</source>
            <translation>El paso es mayor que la tesela; hay partes de la imagen que no están en ningún recorte.</translation>
        </message>
        <message>
            <source>The tile index gives {name} the coordinate reference system {crs}, which cannot be read ({reason}); correct or clear it there.</source>
            <translation>El índice de teselas da a {name} el sistema de referencia de coordenadas {crs}, que no se puede leer ({reason}); corríjalo o bórrelo allí.</translation>
        </message>
        <message>
            <source>The values of band {band} lie too far apart for STRETCH {method}; declare the nodata value of the image or choose another STRETCH.</source>
            <translation>Los valores de la banda {band} están demasiado separados para STRETCH {method}; declare el valor nodata de la imagen o elija otro STRETCH.</translation>
        </message>
        <message>
            <source>There is no report: {reason}</source>
            <translation>No hay informe: {reason}</translation>
        </message>
        <message>
            <source>Time taken</source>
            <translation>Tiempo empleado</translation>
        </message>
        <message>
            <source>To add to this dataset, set START_INDEX to {index} or more.</source>
            <translation>Para ampliar este conjunto de datos, ponga START_INDEX en {index} o más.</translation>
        </message>
        <message>
            <source>Too little data</source>
            <translation>Demasiado pocos datos</translation>
        </message>
        <message>
            <source>Training data for deep learning</source>
            <translation>Datos de entrenamiento para aprendizaje profundo</translation>
        </message>
        <message>
            <source>Used, but their invalid geometry was repaired</source>
            <translation>Usados, pero se reparó su geometría no válida</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Valor</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>Advertencia</translation>
        </message>
        <message>
            <source>What lies in several chips counts once in each, as for trainers.</source>
            <translation>Lo que está en varios recortes cuenta una vez en cada uno, como para los programas de entrenamiento.</translation>
        </message>
        <message>
            <source>What was left out</source>
            <translation>Lo que se omitió</translation>
        </message>
        <message>
            <source>Width divided by height</source>
            <translation>Ancho dividido por alto</translation>
        </message>
        <message>
            <source>Width of boxes (pixels)</source>
            <translation>Ancho de los rectángulos (píxeles)</translation>
        </message>
        <message>
            <source>With labels</source>
            <translation>Con etiquetas</translation>
        </message>
        <message>
            <source>Without data</source>
            <translation>Sin datos</translation>
        </message>
        <message>
            <source>Written as chips</source>
            <translation>Escritas como recortes</translation>
        </message>
        <message>
            <source>a second</source>
            <translation>un segundo</translation>
        </message>
        <message>
            <source>and {count} more</source>
            <translation>y {count} más</translation>
        </message>
        <message>
            <source>bands and pixel type</source>
            <translation>bandas y tipo de píxel</translation>
        </message>
        <message>
            <source>below {high}: {count} ({share})</source>
            <translation>menos de {high}: {count} ({share})</translation>
        </message>
        <message>
            <source>chips: {count}</source>
            <translation>recortes: {count}</translation>
        </message>
        <message>
            <source>least {low}, median {middle}, most {high}</source>
            <translation>mínimo {low}, mediana {middle}, máximo {high}</translation>
        </message>
        <message>
            <source>no file is named</source>
            <translation>no se nombra ningún archivo</translation>
        </message>
        <message>
            <source>no label</source>
            <translation>sin etiqueta</translation>
        </message>
        <message>
            <source>no {key}</source>
            <translation>falta {key}</translation>
        </message>
        <message>
            <source>none</source>
            <translation>ninguno</translation>
        </message>
        <message>
            <source>objects: {count}</source>
            <translation>objetos: {count}</translation>
        </message>
        <message>
            <source>one class</source>
            <translation>una clase</translation>
        </message>
        <message>
            <source>they are incomplete</source>
            <translation>están incompletos</translation>
        </message>
        <message>
            <source>three classes or more</source>
            <translation>tres clases o más</translation>
        </message>
        <message>
            <source>two classes</source>
            <translation>dos clases</translation>
        </message>
        <message>
            <source>{chips} chips were written, but not one has a label; check the labels' CRS, the EXTENT, BUFFER_RADIUS and MIN_POLYGON_OVERLAP_RATIO.</source>
            <translation>Se escribieron {chips} recortes, pero ni uno tiene una etiqueta; compruebe el SRC de las etiquetas, EXTENT, BUFFER_RADIUS y MIN_POLYGON_OVERLAP_RATIO.</translation>
        </message>
        <message>
            <source>{chips} with {labels}.</source>
            <translation>{chips} con {labels}.</translation>
        </message>
        <message>
            <source>{chips}, about {size} and {time}.</source>
            <translation>{chips}, aproximadamente {size} y {time}.</translation>
        </message>
        <message>
            <source>{chips}, {labelled} of them with labels, {objects} in all.</source>
            <translation>{chips}, {labelled} de ellos con etiquetas, {objects} en total.</translation>
        </message>
        <message>
            <source>{chips}, {objects} in all.</source>
            <translation>{chips}, {objects} en total.</translation>
        </message>
        <message>
            <source>{chips}, {size} before compression.</source>
            <translation>{chips}, {size} antes de comprimir.</translation>
        </message>
        <message>
            <source>{count} band</source>
            <translation>{count} banda</translation>
        </message>
        <message>
            <source>{count} bands</source>
            <translation>{count} bandas</translation>
        </message>
        <message>
            <source>{count} chip</source>
            <translation>{count} recorte</translation>
        </message>
        <message>
            <source>{count} chip cannot be brought to the CRS of the first chip and was left out.</source>
            <translation>{count} recorte no se puede llevar al SRC del primer recorte y se omitió.</translation>
        </message>
        <message>
            <source>{count} chip cannot be opened and was left out: {reason}</source>
            <translation>{count} recorte no se puede abrir y se omitió: {reason}</translation>
        </message>
        <message>
            <source>{count} chip does not say where it lies on the map and was left out.</source>
            <translation>{count} recorte no dice dónde está en el mapa y se omitió.</translation>
        </message>
        <message>
            <source>{count} chip has labels that cannot be read and comes without them: {reason}</source>
            <translation>{count} recorte tiene etiquetas que no se pueden leer y viene sin ellas: {reason}</translation>
        </message>
        <message>
            <source>{count} chip is in another CRS than the first and was brought to that.</source>
            <translation>{count} recorte está en otro SRC que el primero y se llevó al de este.</translation>
        </message>
        <message>
            <source>{count} chip positions turned {turns} times are more than one run can plan ({most}); choose larger STRIDE_X and STRIDE_Y, a larger ROTATION_ANGLE or a smaller EXTENT, or PROCESS_ALL_RASTER_ITEMS if the image's items lie far apart.</source>
            <translation>{count} posiciones de recortes giradas {turns} veces son más de las que una ejecución puede planificar ({most}); elija STRIDE_X y STRIDE_Y o ROTATION_ANGLE mayores, EXTENT menor, o PROCESS_ALL_RASTER_ITEMS si los elementos de la imagen están muy separados.</translation>
        </message>
        <message>
            <source>{count} chips</source>
            <translation>{count} recortes</translation>
        </message>
        <message>
            <source>{count} chips are in another CRS than the first and were brought to that.</source>
            <translation>{count} recortes están en otro SRC que el primero y se llevaron al de este.</translation>
        </message>
        <message>
            <source>{count} chips cannot be brought to the CRS of the first chip and were left out.</source>
            <translation>{count} recortes no se pueden llevar al SRC del primer recorte y se omitieron.</translation>
        </message>
        <message>
            <source>{count} chips cannot be opened and were left out; the first: {reason}</source>
            <translation>{count} recortes no se pueden abrir y se omitieron; el primero: {reason}</translation>
        </message>
        <message>
            <source>{count} chips do not say where they lie on the map and were left out.</source>
            <translation>{count} recortes no dicen dónde están en el mapa y se omitieron.</translation>
        </message>
        <message>
            <source>{count} chips have labels that cannot be read and come without them; the first: {reason}</source>
            <translation>{count} recortes tienen etiquetas que no se pueden leer y vienen sin ellas; el primero: {reason}</translation>
        </message>
        <message>
            <source>{count} class</source>
            <translation>{count} clase</translation>
        </message>
        <message>
            <source>{count} classes</source>
            <translation>{count} clases</translation>
        </message>
        <message>
            <source>{count} entries</source>
            <translation>{count} entradas</translation>
        </message>
        <message>
            <source>{count} entry</source>
            <translation>{count} entrada</translation>
        </message>
        <message>
            <source>{count} error</source>
            <translation>{count} error</translation>
        </message>
        <message>
            <source>{count} errors</source>
            <translation>{count} errores</translation>
        </message>
        <message>
            <source>{count} hour</source>
            <translation>{count} hora</translation>
        </message>
        <message>
            <source>{count} hours</source>
            <translation>{count} horas</translation>
        </message>
        <message>
            <source>{count} instance</source>
            <translation>{count} instancia</translation>
        </message>
        <message>
            <source>{count} instances</source>
            <translation>{count} instancias</translation>
        </message>
        <message>
            <source>{count} label</source>
            <translation>{count} etiqueta</translation>
        </message>
        <message>
            <source>{count} labels</source>
            <translation>{count} etiquetas</translation>
        </message>
        <message>
            <source>{count} minute</source>
            <translation>{count} minuto</translation>
        </message>
        <message>
            <source>{count} minutes</source>
            <translation>{count} minutos</translation>
        </message>
        <message>
            <source>{count} object</source>
            <translation>{count} objeto</translation>
        </message>
        <message>
            <source>{count} objects</source>
            <translation>{count} objetos</translation>
        </message>
        <message>
            <source>{count} of them ({share}) has labels.</source>
            <translation>{count} de ellos ({share}) tiene etiquetas.</translation>
        </message>
        <message>
            <source>{count} of them ({share}) have labels.</source>
            <translation>{count} de ellos ({share}) tienen etiquetas.</translation>
        </message>
        <message>
            <source>{count} pixel</source>
            <translation>{count} píxel</translation>
        </message>
        <message>
            <source>{count} pixels</source>
            <translation>{count} píxeles</translation>
        </message>
        <message>
            <source>{count} second</source>
            <translation>{count} segundo</translation>
        </message>
        <message>
            <source>{count} seconds</source>
            <translation>{count} segundos</translation>
        </message>
        <message>
            <source>{first} to {last}</source>
            <translation>{first} a {last}</translation>
        </message>
        <message>
            <source>{folder} is not a dataset: it holds none of {names}; choose the folder of a finished export.</source>
            <translation>{folder} no es un conjunto de datos: no contiene ninguno de {names}; elija la carpeta de una exportación terminada.</translation>
        </message>
        <message>
            <source>{folder} is not a whole dataset: {name} is missing; choose the folder of a finished export.</source>
            <translation>{folder} no es un conjunto de datos completo: falta {name}; elija la carpeta de una exportación terminada.</translation>
        </message>
        <message>
            <source>{folder} lists no chips; export the dataset again.</source>
            <translation>{folder} no enumera ningún recorte; exporte de nuevo el conjunto de datos.</translation>
        </message>
        <message>
            <source>{folder}: {format}</source>
            <translation>{folder}: {format}</translation>
        </message>
        <message>
            <source>{folder}: {model} and {statistics} do not describe a dataset ({reason}); restore the files or export the dataset again.</source>
            <translation>{folder}: {model} y {statistics} no describen un conjunto de datos ({reason}); restaure los archivos o exporte de nuevo el conjunto de datos.</translation>
        </message>
        <message>
            <source>{format} needs ADDITIONAL_INPUT_RASTER, the images of its other side.</source>
            <translation>{format} necesita ADDITIONAL_INPUT_RASTER, las imágenes de su otro lado.</translation>
        </message>
        <message>
            <source>{format} needs INPUT_CLASS_DATA or INPUT_CLASS_RASTER.</source>
            <translation>{format} necesita INPUT_CLASS_DATA o INPUT_CLASS_RASTER.</translation>
        </message>
        <message>
            <source>{format} needs INPUT_INSTANCE_DATA or INPUT_INSTANCE_RASTER.</source>
            <translation>{format} necesita INPUT_INSTANCE_DATA o INPUT_INSTANCE_RASTER.</translation>
        </message>
        <message>
            <source>{format} takes no ADDITIONAL_INPUT_RASTER; leave it empty.</source>
            <translation>{format} no admite ADDITIONAL_INPUT_RASTER; déjelo vacío.</translation>
        </message>
        <message>
            <source>{format} takes no instances; leave INPUT_INSTANCE_DATA and INPUT_INSTANCE_RASTER empty.</source>
            <translation>{format} no admite instancias; deje vacíos INPUT_INSTANCE_DATA e INPUT_INSTANCE_RASTER.</translation>
        </message>
        <message>
            <source>{format} takes no labels; leave INPUT_CLASS_DATA and INPUT_CLASS_RASTER empty.</source>
            <translation>{format} no admite etiquetas; deje vacíos INPUT_CLASS_DATA e INPUT_CLASS_RASTER.</translation>
        </message>
        <message>
            <source>{format} with ADDITIONAL_INPUT_RASTER cannot be JPEG, since readers expect labels in the format of the images; choose CHIP_FORMAT TIFF, PNG or MRF.</source>
            <translation>{format} con ADDITIONAL_INPUT_RASTER no puede ser JPEG, ya que los lectores esperan las etiquetas en el formato de las imágenes; elija CHIP_FORMAT TIFF, PNG o MRF.</translation>
        </message>
        <message>
            <source>{image} has {rows} rows and {columns} columns, its label {label_rows} and {label_columns}; export the dataset again.</source>
            <translation>{image} tiene {rows} filas y {columns} columnas, su etiqueta {label_rows} y {label_columns}; exporte de nuevo el conjunto de datos.</translation>
        </message>
        <message>
            <source>{layer} has no zoom level finer than {cell:.10g} map units to a pixel; chips with a CELL_SIZE of {wanted:.10g} show no more.</source>
            <translation>{layer} no tiene un nivel de zoom más fino que {cell:.10g} unidades de mapa por píxel; los recortes con un CELL_SIZE de {wanted:.10g} no muestran más.</translation>
        </message>
        <message>
            <source>{layer}: the server had nothing for {count} tile; it counts as nodata.</source>
            <translation>{layer}: el servidor no tenía nada para {count} tesela; cuenta como nodata.</translation>
        </message>
        <message>
            <source>{layer}: the server had nothing for {count} tiles; they count as nodata.</source>
            <translation>{layer}: el servidor no tenía nada para {count} teselas; cuentan como nodata.</translation>
        </message>
        <message>
            <source>{layer}: zoom level {level}, {cell:.10g} map units to a pixel, at most {count} tile.</source>
            <translation>{layer}: nivel de zoom {level}, {cell:.10g} unidades de mapa por píxel, como máximo {count} tesela.</translation>
        </message>
        <message>
            <source>{layer}: zoom level {level}, {cell:.10g} map units to a pixel, at most {count} tiles.</source>
            <translation>{layer}: nivel de zoom {level}, {cell:.10g} unidades de mapa por píxel, como máximo {count} teselas.</translation>
        </message>
        <message>
            <source>{low} or more: {count} ({share})</source>
            <translation>{low} o más: {count} ({share})</translation>
        </message>
        <message>
            <source>{low} to less than {high}: {count} ({share})</source>
            <translation>de {low} a menos de {high}: {count} ({share})</translation>
        </message>
        <message>
            <source>{name} cannot be brought to the coordinate reference system of the first item; leave it out or set PROCESS_ALL_RASTER_ITEMS.</source>
            <translation>{name} no se puede llevar al sistema de referencia de coordenadas del primer elemento; omítalo o active PROCESS_ALL_RASTER_ITEMS.</translation>
        </message>
        <message>
            <source>{name} cannot be grown by a BUFFER_RADIUS of {radius} ({reason}); choose a smaller one.</source>
            <translation>{name} no se puede ampliar con un BUFFER_RADIUS de {radius} ({reason}); elija uno menor.</translation>
        </message>
        <message>
            <source>{name} cannot be opened as a raster ({reason}).</source>
            <translation>{name} no se puede abrir como ráster ({reason}).</translation>
        </message>
        <message>
            <source>{name} cannot be read ({reason}); repair the file.</source>
            <translation>{name} no se puede leer ({reason}); repare el archivo.</translation>
        </message>
        <message>
            <source>{name} cannot be read in columns {x} to {x_end}, rows {y} to {y_end} ({reason}); repair the file or choose an EXTENT without that part.</source>
            <translation>{name} no se puede leer en las columnas {x} a {x_end}, filas {y} a {y_end} ({reason}); repare el archivo o elija un EXTENT sin esa parte.</translation>
        </message>
        <message>
            <source>{name} cannot be resampled to the grid of the chips ({reason}).</source>
            <translation>{name} no se puede remuestrear a la cuadrícula de los recortes ({reason}).</translation>
        </message>
        <message>
            <source>{name} does not have the pixels of the image, which has no coordinate reference system to compare; choose a raster on the same grid.</source>
            <translation>{name} no tiene los píxeles de la imagen, que carece de un sistema de referencia de coordenadas con el que comparar; elija un ráster en la misma cuadrícula.</translation>
        </message>
        <message>
            <source>{name} has no coordinate reference system; set it in the layer's properties and run again.</source>
            <translation>{name} no tiene sistema de referencia de coordenadas; defínalo en las propiedades de la capa y ejecute de nuevo.</translation>
        </message>
        <message>
            <source>{name} has no feature with a class value; fill in the class field or choose another.</source>
            <translation>{name} no tiene ningún objeto espacial con un valor de clase; rellene el campo de clase o elija otro.</translation>
        </message>
        <message>
            <source>{name} has {bands} of {dtype}, but {first} has {first_bands} of {first_dtype}; choose items with the same bands and pixel type.</source>
            <translation>{name} tiene {bands} de tipo {dtype}, pero {first} tiene {first_bands} de tipo {first_dtype}; elija elementos con las mismas bandas y el mismo tipo de píxel.</translation>
        </message>
        <message>
            <source>{name} has {count} bands; choose a raster of class values with one band.</source>
            <translation>{name} tiene {count} bandas; elija un ráster de valores de clase con una banda.</translation>
        </message>
        <message>
            <source>{name} holds complex numbers or pixels of an unknown type; choose a layer with real numbers.</source>
            <translation>{name} contiene números complejos o píxeles de un tipo desconocido; elija una capa con números reales.</translation>
        </message>
        <message>
            <source>{name} holds complex numbers; chips need real ones.</source>
            <translation>{name} contiene números complejos; los recortes los necesitan reales.</translation>
        </message>
        <message>
            <source>{name} holds features, but not the rasters of a tile index, which has their paths in a field location; choose a raster or a tile index.</source>
            <translation>{name} contiene objetos espaciales, pero no los ráster de un índice de teselas, que tiene sus rutas en un campo location; elija un ráster o un índice de teselas.</translation>
        </message>
        <message>
            <source>{name} holds no class in the exported part of the image; check its CRS and the EXTENT.</source>
            <translation>{name} no contiene ninguna clase en la parte exportada de la imagen; compruebe su SRC y EXTENT.</translation>
        </message>
        <message>
            <source>{name} holds no polygon that can be brought to the image; check its CRS.</source>
            <translation>{name} no contiene ningún polígono que se pueda llevar a la imagen; compruebe su SRC.</translation>
        </message>
        <message>
            <source>{name} holds points or lines, which have no area; give a BUFFER_RADIUS to label with boxes or masks, or to crop or blacken around them.</source>
            <translation>{name} contiene puntos o líneas, que no tienen área; indique un BUFFER_RADIUS para etiquetar con rectángulos o máscaras, o para ajustar o ennegrecer a su alrededor.</translation>
        </message>
        <message>
            <source>{name} holds points or lines, which have no area; give a BUFFER_RADIUS to label with boxes or masks.</source>
            <translation>{name} contiene puntos o líneas, que no tienen área; indique un BUFFER_RADIUS para etiquetar con rectángulos o máscaras.</translation>
        </message>
        <message>
            <source>{name} holds points or lines; give a layer of polygons.</source>
            <translation>{name} contiene puntos o líneas; indique una capa de polígonos.</translation>
        </message>
        <message>
            <source>{name} holds the class value {value}, more than a label file can hold ({largest}); reclassify it.</source>
            <translation>{name} contiene el valor de clase {value}, más de lo que puede contener un archivo de etiquetas ({largest}); reclasifíquelo.</translation>
        </message>
        <message>
            <source>{name} holds the class value {value}, more than labels can hold ({largest}).</source>
            <translation>{name} contiene el valor de clase {value}, más de lo que pueden contener las etiquetas ({largest}).</translation>
        </message>
        <message>
            <source>{name} holds the class value {value}; in this METADATA_FORMAT class values must be {least} or more.</source>
            <translation>{name} contiene el valor de clase {value}; en este METADATA_FORMAT los valores de clase deben ser {least} o más.</translation>
        </message>
        <message>
            <source>{name} holds the class value {value}; reclassify it to values of 1 or more (0 is background).</source>
            <translation>{name} contiene el valor de clase {value}; reclasifíquelo a valores de 1 o más (0 es el fondo).</translation>
        </message>
        <message>
            <source>{name} holds the class {value}, which is not among the classes of the semantic labels ({values}).</source>
            <translation>{name} contiene la clase {value}, que no está entre las clases de las etiquetas semánticas ({values}).</translation>
        </message>
        <message>
            <source>{name} holds {value}, which is not a whole number; reclassify it to integers.</source>
            <translation>{name} contiene {value}, que no es un número entero; reclasifíquelo a enteros.</translation>
        </message>
        <message>
            <source>{name} is a tile index without a file; choose another one.</source>
            <translation>{name} es un índice de teselas sin archivo; elija otro.</translation>
        </message>
        <message>
            <source>{name} is not a layer of features that can be opened.</source>
            <translation>{name} no es una capa de objetos espaciales que se pueda abrir.</translation>
        </message>
        <message>
            <source>{name} is not a raster layer that can be opened.</source>
            <translation>{name} no es una capa ráster que se pueda abrir.</translation>
        </message>
        <message>
            <source>{name} knows no classes, and the semantic labels have several ({values}) but not 1; give an INSTANCE_CLASS_VALUE_FIELD.</source>
            <translation>{name} no conoce clases, y las etiquetas semánticas tienen varias ({values}) pero no 1; indique un INSTANCE_CLASS_VALUE_FIELD.</translation>
        </message>
        <message>
            <source>{name} leads to no tile index ({file}), which is a vector file with a field location.</source>
            <translation>{name} no conduce a ningún índice de teselas ({file}), es decir, un archivo vectorial con un campo location.</translation>
        </message>
        <message>
            <source>{name} must be 0 or more pixels, not {value}.</source>
            <translation>{name} debe ser de 0 o más píxeles, no {value}.</translation>
        </message>
        <message>
            <source>{name} must be 1 to {largest} pixels, not {value}.</source>
            <translation>{name} debe ser de 1 a {largest} píxeles, no {value}.</translation>
        </message>
        <message>
            <source>{name} must be a whole number, not {value}.</source>
            <translation>{name} debe ser un número entero, no {value}.</translation>
        </message>
        <message>
            <source>{name} refers to the file {file}, which is not there; put it back or leave it out of {name}.</source>
            <translation>{name} remite al archivo {file}, que no está; vuelva a ponerlo o quítelo de {name}.</translation>
        </message>
        <message>
            <source>{name}: field {field} holds neither whole numbers nor texts; choose an integer or text field.</source>
            <translation>{name}: el campo {field} no contiene ni números enteros ni textos; elija un campo entero o de texto.</translation>
        </message>
        <message>
            <source>{name}: field {field} holds {value!r}, which is neither a whole number nor a text; choose an integer or text field.</source>
            <translation>{name}: el campo {field} contiene {value!r}, que no es ni un número entero ni un texto; elija un campo entero o de texto.</translation>
        </message>
        <message>
            <source>{name}: field {field} holds {value}, more than a class value can be.</source>
            <translation>{name}: el campo {field} contiene {value}, más de lo que puede ser un valor de clase.</translation>
        </message>
        <message>
            <source>{name}: the layer {layer} comes from the provider {provider}, and the items of a collection must be rasters that GDAL opens; export it alone as INPUT_RASTER with PROCESS_ALL_RASTER_ITEMS off, or save it as a file.</source>
            <translation>{name}: la capa {layer} viene del proveedor {provider}, y los elementos de una colección deben ser rásteres que GDAL abra; expórtela sola como INPUT_RASTER sin PROCESS_ALL_RASTER_ITEMS, o guárdela como archivo.</translation>
        </message>
        <message>
            <source>{name}: the layer {layer} gives pictures, not class values; choose a raster of values.</source>
            <translation>{name}: la capa {layer} da imágenes en color, no valores de clase; elija un ráster de valores.</translation>
        </message>
        <message>
            <source>{name}: the layer {layer} has no pixels of a size of its own; give {missing}.</source>
            <translation>{name}: la capa {layer} no tiene píxeles de un tamaño propio; indique {missing}.</translation>
        </message>
        <message>
            <source>{name}: the layer {layer} has no pixels of a size of its own; set REFERENCE_SYSTEM to MAP_SPACE.</source>
            <translation>{name}: la capa {layer} no tiene píxeles de un tamaño propio; ponga REFERENCE_SYSTEM en MAP_SPACE.</translation>
        </message>
        <message>
            <source>{name}: the layer {layer} lies in {crs} and the image in {other}; choose a layer in the image's CRS.</source>
            <translation>{name}: la capa {layer} está en {crs} y la imagen en {other}; elija una capa en el SRC de la imagen.</translation>
        </message>
        <message>
            <source>{name}: the server of {layer} does not give the pixels at x {x_min:.10g} to {x_max:.10g}, y {y_min:.10g} to {y_max:.10g} ({reason}); run again with the same parameters to go on when it answers.</source>
            <translation>{name}: el servidor de {layer} no da los píxeles en x {x_min:.10g} a {x_max:.10g}, y {y_min:.10g} a {y_max:.10g} ({reason}); ejecute de nuevo con los mismos parámetros para continuar cuando responda.</translation>
        </message>
        <message>
            <source>{name}: the server of {layer} gives tiles of another size than its connection says ({reason} pixels); set the tile resolution of the connection, and add the layer again.</source>
            <translation>{name}: el servidor de {layer} da teselas de otro tamaño que el que dice su conexión ({reason} píxeles); ajuste la resolución de teselas de la conexión y vuelva a añadir la capa.</translation>
        </message>
        <message>
            <source>{name}: the server of {layer} refuses the pixels at x {x_min:.10g} to {x_max:.10g}, y {y_min:.10g} to {y_max:.10g} ({reason}); check the layer's connection and login, CELL_SIZE and EXTENT.</source>
            <translation>{name}: el servidor de {layer} rechaza los píxeles en x {x_min:.10g} a {x_max:.10g}, y {y_min:.10g} a {y_max:.10g} ({reason}); compruebe la conexión y las credenciales de la capa, CELL_SIZE y EXTENT.</translation>
        </message>
        <message>
            <source>{name}: the service of {layer} does not describe its tiles; add the layer again, or as WMS.</source>
            <translation>{name}: el servicio de {layer} no describe sus teselas; añada la capa de nuevo, o como WMS.</translation>
        </message>
        <message>
            <source>{name}: the service of {layer} does not describe itself ({reason}); check the layer's connection and login.</source>
            <translation>{name}: el servicio de {layer} no se describe a sí mismo ({reason}); compruebe la conexión y las credenciales de la capa.</translation>
        </message>
        <message>
            <source>{name}: training data</source>
            <translation>{name}: datos de entrenamiento</translation>
        </message>
        <message>
            <source>{name}: {data} has no field {field}; it has {fields}.</source>
            <translation>{name}: {data} no tiene el campo {field}; tiene {fields}.</translation>
        </message>
        <message>
            <source>{path} cannot be made because a file of that name is there; choose another folder.</source>
            <translation>{path} no se puede crear porque hay un archivo con ese nombre; elija otra carpeta.</translation>
        </message>
        <message>
            <source>{path} cannot be read ({reason}); check that the file is there.</source>
            <translation>{path} no se puede leer ({reason}); compruebe que el archivo está ahí.</translation>
        </message>
        <message>
            <source>{path} cannot be read ({reason}); choose a folder that holds a whole dataset.</source>
            <translation>{path} no se puede leer ({reason}); elija una carpeta que contenga un conjunto de datos completo.</translation>
        </message>
        <message>
            <source>{path} cannot be read ({reason}); restore the file or export the dataset again.</source>
            <translation>{path} no se puede leer ({reason}); restaure el archivo o exporte de nuevo el conjunto de datos.</translation>
        </message>
        <message>
            <source>{path} cannot be written ({reason}); choose a folder with write permission and enough space.</source>
            <translation>{path} no se puede escribir ({reason}); elija una carpeta con permiso de escritura y espacio suficiente.</translation>
        </message>
        <message>
            <source>{path} has {rows} rows and {columns} columns, its chip {chip_rows} and {chip_columns}; export the dataset again.</source>
            <translation>{path} tiene {rows} filas y {columns} columnas, su recorte {chip_rows} y {chip_columns}; exporte de nuevo el conjunto de datos.</translation>
        </message>
        <message>
            <source>{path} is not a whole XML file ({reason}); restore the file or export it again.</source>
            <translation>{path} no es un archivo XML completo ({reason}); restaure el archivo o expórtelo de nuevo.</translation>
        </message>
        <message>
            <source>{path} is too large to be shown.</source>
            <translation>{path} es demasiado grande para mostrarse.</translation>
        </message>
        <message>
            <source>{path}, line {number}: {line!r} is not an image below images/ with its labels below labels/; restore the file or export the dataset again.</source>
            <translation>{path}, línea {number}: {line!r} no es una imagen bajo images/ con sus etiquetas bajo labels/; restaure el archivo o exporte de nuevo el conjunto de datos.</translation>
        </message>
        <message>
            <source>{path}, {place}: the box is not four numbers; restore the file or export it again.</source>
            <translation>{path}, {place}: el rectángulo no son cuatro números; restaure el archivo o expórtelo de nuevo.</translation>
        </message>
        <message>
            <source>{path}, {place}: the class {name!r} is not a whole number; labels name classes by their values.</source>
            <translation>{path}, {place}: la clase {name!r} no es un número entero; las etiquetas nombran las clases por sus valores.</translation>
        </message>
        <message>
            <source>{place} begins with a byte order mark, at which readers fail; save it as UTF-8 without one.</source>
            <translation>{place} empieza con una marca de orden de bytes, en la que fallan los lectores; guárdelo como UTF-8 sin ella.</translation>
        </message>
        <message>
            <source>{place} belongs to more than one chip; give every chip its own number.</source>
            <translation>{place} pertenece a más de un recorte; dé a cada recorte su propio número.</translation>
        </message>
        <message>
            <source>{place} cannot be read ({reason}); restore it or export the dataset again.</source>
            <translation>{place} no se puede leer ({reason}); restáurelo o exporte de nuevo el conjunto de datos.</translation>
        </message>
        <message>
            <source>{place} describes {stated}, not {bands}; export the dataset again.</source>
            <translation>{place} describe {stated}, no {bands}; exporte de nuevo el conjunto de datos.</translation>
        </message>
        <message>
            <source>{place} does not end in {usual} as the label in the first line of map.txt, so readers cannot find it; use one file format for all labels.</source>
            <translation>{place} no termina en {usual} como la etiqueta de la primera línea de map.txt, así que los lectores no la encuentran; use un solo formato de archivo para todas las etiquetas.</translation>
        </message>
        <message>
            <source>{place} has a negative number, at which readers fail; write 0 in columns without meaning.</source>
            <translation>{place} tiene un número negativo, en el que fallan los lectores; escriba 0 en las columnas sin significado.</translation>
        </message>
        <message>
            <source>{place} has an empty name; give it one.</source>
            <translation>{place} tiene un nombre vacío; dele uno.</translation>
        </message>
        <message>
            <source>{place} has instance number {value}, but {largest} is the largest; use smaller tiles.</source>
            <translation>{place} tiene el número de instancia {value}, pero {largest} es el mayor; use teselas más pequeñas.</translation>
        </message>
        <message>
            <source>{place} has instances, but no pixel in any raster of class values; readers may want both, see the labels.</source>
            <translation>{place} tiene instancias, pero ningún píxel en un ráster de valores de clase; los lectores pueden querer ambos, revise las etiquetas.</translation>
        </message>
        <message>
            <source>{place} has negative pixels; instances are numbered 1, 2, 3 and so on.</source>
            <translation>{place} tiene píxeles negativos; las instancias se numeran 1, 2, 3 y así sucesivamente.</translation>
        </message>
        <message>
            <source>{place} has no AllTilesStats, at which readers of other images than 8-bit RGB fail; export the dataset again.</source>
            <translation>{place} no tiene AllTilesStats, por lo que fallan los lectores de imágenes que no sean RGB de 8 bits; exporte de nuevo el conjunto de datos.</translation>
        </message>
        <message>
            <source>{place} has no Color, at which readers fail; add one such as [0, 255, 0].</source>
            <translation>{place} no tiene Color, por lo que fallan los lectores; añada uno como [0, 255, 0].</translation>
        </message>
        <message>
            <source>{place} has no instance; delete the file and its name in map.txt.</source>
            <translation>{place} no tiene ninguna instancia; borre el archivo y su nombre en map.txt.</translation>
        </message>
        <message>
            <source>{place} has no label file, so readers leave the chip out; write an empty one to keep it.</source>
            <translation>{place} no tiene archivo de etiquetas, así que los lectores omiten el recorte; escriba uno vacío para conservarlo.</translation>
        </message>
        <message>
            <source>{place} has no label, at which readers fail; give it one or remove the chip.</source>
            <translation>{place} no tiene etiqueta, por lo que fallan los lectores; dele una o quite el recorte.</translation>
        </message>
        <message>
            <source>{place} has no second image, as other chips have; export the dataset again.</source>
            <translation>{place} no tiene segunda imagen, como la tienen otros recortes; exporte de nuevo el conjunto de datos.</translation>
        </message>
        <message>
            <source>{place} has no whole number as its value or no name; correct the list of classes.</source>
            <translation>{place} no tiene un número entero como valor o no tiene nombre; corrija la lista de clases.</translation>
        </message>
        <message>
            <source>{place} has no {key}, at which readers fail; add it or export the dataset again.</source>
            <translation>{place} no tiene {key}, por lo que fallan los lectores; añádalo o exporte de nuevo el conjunto de datos.</translation>
        </message>
        <message>
            <source>{place} has no {key}, which older readers need; add it.</source>
            <translation>{place} no tiene {key}, que necesitan los lectores antiguos; añádalo.</translation>
        </message>
        <message>
            <source>{place} has pixels of type {dtype}, most others {usual}; export the dataset again.</source>
            <translation>{place} tiene píxeles de tipo {dtype}, la mayoría de los demás {usual}; exporte de nuevo el conjunto de datos.</translation>
        </message>
        <message>
            <source>{place} has pixels of type {dtype}; labels are whole numbers, export the dataset again.</source>
            <translation>{place} tiene píxeles de tipo {dtype}; las etiquetas son números enteros, exporte de nuevo el conjunto de datos.</translation>
        </message>
        <message>
            <source>{place} has pixels of value {value}, which is not a class; add the class or set the pixels to 0.</source>
            <translation>{place} tiene píxeles de valor {value}, que no es una clase; añada la clase o ponga los píxeles a 0.</translation>
        </message>
        <message>
            <source>{place} has the same name as another class, of which readers lose one; rename it.</source>
            <translation>{place} tiene el mismo nombre que otra clase, de las que los lectores pierden una; cámbiele el nombre.</translation>
        </message>
        <message>
            <source>{place} has the same value as another class; give every class its own.</source>
            <translation>{place} tiene el mismo valor que otra clase; dé a cada clase el suyo.</translation>
        </message>
        <message>
            <source>{place} has the same value everywhere, so readers leave it out; check the image.</source>
            <translation>{place} tiene el mismo valor en todas partes, así que los lectores la omiten; compruebe la imagen.</translation>
        </message>
        <message>
            <source>{place} has {bands} bands, a raster of class values has one; export the dataset again.</source>
            <translation>{place} tiene {bands} bandas, un ráster de valores de clase tiene una; exporte de nuevo el conjunto de datos.</translation>
        </message>
        <message>
            <source>{place} has {bands}, most others {usual}; export the dataset again.</source>
            <translation>{place} tiene {bands}, la mayoría de los demás {usual}; exporte de nuevo el conjunto de datos.</translation>
        </message>
        <message>
            <source>{place} has {count} objects, where one describes the whole chip; export the dataset again.</source>
            <translation>{place} tiene {count} objetos, donde uno describe todo el recorte; exporte de nuevo el conjunto de datos.</translation>
        </message>
        <message>
            <source>{place} holds its extension twice, so readers cannot find its label; rename the files of the chip.</source>
            <translation>{place} contiene su extensión dos veces, así que los lectores no encuentran su etiqueta; cambie el nombre de los archivos del recorte.</translation>
        </message>
        <message>
            <source>{place} holds letters outside ASCII that some readers misread; write them as escapes of JSON.</source>
            <translation>{place} contiene letras fuera de ASCII que algunos lectores leen mal; escríbalas como secuencias de escape de JSON.</translation>
        </message>
        <message>
            <source>{place} is a chip without a label, which readers take as background.</source>
            <translation>{place} es un recorte sin etiqueta, que los lectores toman como fondo.</translation>
        </message>
        <message>
            <source>{place} is a folder that is not called like a class, at which readers fail; rename it to the name of a class.</source>
            <translation>{place} es una carpeta que no se llama como una clase, por lo que fallan los lectores; póngale el nombre de una clase.</translation>
        </message>
        <message>
            <source>{place} is a part of the name of another chip, with which readers confuse it; give all chips numbers of the same length.</source>
            <translation>{place} es una parte del nombre de otro recorte, con el que lo confunden los lectores; dé a todos los recortes números de la misma longitud.</translation>
        </message>
        <message>
            <source>{place} is an instance class, but not among Classes; add it there.</source>
            <translation>{place} es una clase de instancias, pero no está entre Classes; añádala allí.</translation>
        </message>
        <message>
            <source>{place} is in no chip; remove the class or export chips that show it.</source>
            <translation>{place} no está en ningún recorte; quite la clase o exporte recortes que la muestren.</translation>
        </message>
        <message>
            <source>{place} is in only {chips}, fewer than a split for training and validation needs ({least}); export more chips that show it.</source>
            <translation>{place} está solo en {chips}, menos de los que necesita una división en entrenamiento y validación ({least}); exporte más recortes que la muestren.</translation>
        </message>
        <message>
            <source>{place} is listed in map.txt but is not there; restore it or export the dataset again.</source>
            <translation>{place} figura en map.txt pero no está; restáurelo o exporte de nuevo el conjunto de datos.</translation>
        </message>
        <message>
            <source>{place} is missing; restore it or export the dataset again.</source>
            <translation>{place} falta; restáurelo o exporte de nuevo el conjunto de datos.</translation>
        </message>
        <message>
            <source>{place} is not an image below images/ with its labels below labels/; restore map.txt or export again.</source>
            <translation>{place} no es una imagen bajo images/ con sus etiquetas bajo labels/; restaure map.txt o exporte de nuevo.</translation>
        </message>
        <message>
            <source>{place} is not as large as its image; export the dataset again.</source>
            <translation>{place} no es tan grande como su imagen; exporte de nuevo el conjunto de datos.</translation>
        </message>
        <message>
            <source>{place} is not as large as the image it belongs to; export the dataset again.</source>
            <translation>{place} no es tan grande como la imagen a la que pertenece; exporte de nuevo el conjunto de datos.</translation>
        </message>
        <message>
            <source>{place} is not called like its image, so readers cannot find it; rename it.</source>
            <translation>{place} no se llama como su imagen, así que los lectores no lo encuentran; cámbiele el nombre.</translation>
        </message>
        <message>
            <source>{place} is not listed in map.txt; delete it or add its chip there.</source>
            <translation>{place} no figura en map.txt; bórrelo o añada allí su recorte.</translation>
        </message>
        <message>
            <source>{place} is {width} x {height} pixels, not {tile_width} x {tile_height}; export the dataset again.</source>
            <translation>{place} es de {width} x {height} píxeles, no de {tile_width} x {tile_height}; exporte de nuevo el conjunto de datos.</translation>
        </message>
        <message>
            <source>{place} lies elsewhere on the map than its image; export the dataset again.</source>
            <translation>{place} está en otro lugar del mapa que su imagen; exporte de nuevo el conjunto de datos.</translation>
        </message>
        <message>
            <source>{place} lists no chip, at which readers wait for ever; export the dataset again.</source>
            <translation>{place} no enumera ningún recorte, por lo que los lectores esperan para siempre; exporte de nuevo el conjunto de datos.</translation>
        </message>
        <message>
            <source>{place} lists no {key}, at which readers fail; add them or export the dataset again.</source>
            <translation>{place} no enumera {key}, por lo que fallan los lectores; añádalos o exporte de nuevo el conjunto de datos.</translation>
        </message>
        <message>
            <source>{place} lists other classes than the model definition; correct one of them.</source>
            <translation>{place} enumera otras clases que la definición del modelo; corrija una de las dos.</translation>
        </message>
        <message>
            <source>{place} must lie in a folder that is called like its class; move it there.</source>
            <translation>{place} debe estar en una carpeta que se llame como su clase; muévalo allí.</translation>
        </message>
        <message>
            <source>{place} numbers {instances} up to {value}; number them 1, 2, 3 and so on without gaps.</source>
            <translation>{place} numera {instances} hasta {value}; numere 1, 2, 3 y así sucesivamente sin huecos.</translation>
        </message>
        <message>
            <source>{place} says that the export is unfinished; run it again with the same parameters, or delete that file to leave it at the chips so far.</source>
            <translation>{place} dice que la exportación está inacabada; ejecútela de nuevo con los mismos parámetros, o borre ese archivo para dejarla en los recortes actuales.</translation>
        </message>
        <message>
            <source>{place}: MetaDataMode is {here}, but {there} in the other index file; correct one.</source>
            <translation>{place}: MetaDataMode es {here}, pero {there} en el otro archivo de índice; corrija uno.</translation>
        </message>
        <message>
            <source>{place}: NextTileIndex is {stated}, so the next export overwrites chip {number}; set it to a larger number.</source>
            <translation>{place}: NextTileIndex es {stated}, así que la próxima exportación sobrescribe el recorte {number}; póngalo en un número mayor.</translation>
        </message>
        <message>
            <source>{place}: NumBands is {stated}, but images have {bands}; correct it or export again.</source>
            <translation>{place}: NumBands es {stated}, pero las imágenes tienen {bands}; corríjalo o exporte de nuevo.</translation>
        </message>
        <message>
            <source>{place}: a CycleGAN dataset is two datasets in folders A and B; choose the folder that holds both.</source>
            <translation>{place}: un conjunto de datos CycleGAN son dos conjuntos de datos en las carpetas A y B; elija la carpeta que contiene ambas.</translation>
        </message>
        <message>
            <source>{place}: bands called {names} make readers take RGB images of this format for multispectral ones; leave the names empty.</source>
            <translation>{place}: por las bandas llamadas {names} los lectores toman las imágenes RGB de este formato por multiespectrales; deje vacíos los nombres.</translation>
        </message>
        <message>
            <source>{place}: not one chip has a label; check CRS and extent of the labels and export the dataset again.</source>
            <translation>{place}: ni un recorte tiene una etiqueta; compruebe el SRC y la extensión de las etiquetas y exporte de nuevo el conjunto de datos.</translation>
        </message>
        <message>
            <source>{place}: readers split the first line at its blanks, so no path in it may hold one; rename what has one.</source>
            <translation>{place}: los lectores dividen la primera línea por sus espacios, así que ninguna ruta en ella puede contener uno; cambie el nombre de lo que lo tenga.</translation>
        </message>
        <message>
            <source>{place}: the box is not four numbers, at which readers fail; export the dataset again.</source>
            <translation>{place}: el rectángulo no son cuatro números, por lo que fallan los lectores; exporte de nuevo el conjunto de datos.</translation>
        </message>
        <message>
            <source>{place}: the box {box} has no area (left &lt; right, top &lt; bottom); remove the object.</source>
            <translation>{place}: el rectángulo {box} no tiene área (izquierda &lt; derecha, arriba &lt; abajo); quite el objeto.</translation>
        </message>
        <message>
            <source>{place}: the box {box} reaches out of the chip of {width} x {height} pixels; clip it.</source>
            <translation>{place}: el rectángulo {box} sobresale del recorte de {width} x {height} píxeles; ajústelo.</translation>
        </message>
        <message>
            <source>{place}: the class {name} is not a whole number, so readers drop the object; write the class value.</source>
            <translation>{place}: la clase {name} no es un número entero, así que los lectores descartan el objeto; escriba el valor de clase.</translation>
        </message>
        <message>
            <source>{place}: the first label must be the one directly below labels/; put it before those in labels2/.</source>
            <translation>{place}: la primera etiqueta debe ser la que está directamente bajo labels/; póngala antes de las de labels2/.</translation>
        </message>
        <message>
            <source>{place}: tiles are {width} x {height} pixels, from which readers cut squares; export square tiles to use all.</source>
            <translation>{place}: las teselas son de {width} x {height} píxeles, de las que los lectores recortan cuadrados; exporte teselas cuadradas para usarlo todo.</translation>
        </message>
        <message>
            <source>{place}: {key} cannot be {value}, only {low} to {high}; export the dataset again.</source>
            <translation>{place}: {key} no puede ser {value}, solo de {low} a {high}; exporte de nuevo el conjunto de datos.</translation>
        </message>
        <message>
            <source>{place}: {key} cannot be {value}; correct it or export the dataset again.</source>
            <translation>{place}: {key} no puede ser {value}; corríjalo o exporte de nuevo el conjunto de datos.</translation>
        </message>
        <message>
            <source>{place}: {key} has {stated} for {counted}, so that the dataset cannot be merged with others; export it again.</source>
            <translation>{place}: {key} tiene {stated} para {counted}, de modo que el conjunto de datos no se puede fusionar con otros; expórtelo de nuevo.</translation>
        </message>
        <message>
            <source>{place}: {key} is {stated}, but the files hold {counted}; export the dataset again.</source>
            <translation>{place}: {key} es {stated}, pero los archivos contienen {counted}; exporte de nuevo el conjunto de datos.</translation>
        </message>
        <message>
            <source>{place}: {name} is not a metadata format that readers know; correct MetaDataMode.</source>
            <translation>{place}: {name} no es un formato de metadatos que conozcan los lectores; corrija MetaDataMode.</translation>
        </message>
        <message>
            <source>{place}: {name} is not the name of a class; correct it or add the class.</source>
            <translation>{place}: {name} no es el nombre de una clase; corríjalo o añada la clase.</translation>
        </message>
        <message>
            <source>{place}: {value} is not the value of a class; correct it or add the class.</source>
            <translation>{place}: {value} no es el valor de una clase; corríjalo o añada la clase.</translation>
        </message>
        <message>
            <source>{shown} of {total} chips, chosen so that each class is seen about as often; chips without labels only where too few have some.</source>
            <translation>{shown} de {total} recortes, elegidos de modo que cada clase se vea más o menos con la misma frecuencia; recortes sin etiquetas solo si los que las tienen son demasiado pocos.</translation>
        </message>
        <message>
            <source>{shown} of {total} chips, evenly spread.</source>
            <translation>{shown} de {total} recortes, repartidos uniformemente.</translation>
        </message>
        <message>
            <source>{source} (selected features only)</source>
            <translation>{source} (solo objetos espaciales seleccionados)</translation>
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
