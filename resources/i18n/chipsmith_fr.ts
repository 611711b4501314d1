<?xml version='1.0' encoding='utf-8'?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
    <context>
        <name>Algorithms</name>
        <message>
            <source>A feature counts in a chip if at least this share of its area lies in it. Not for class rasters.</source>
            <translation>Une entité compte dans une imagette si au moins cette part de sa surface s'y trouve. Pas pour les rasters de classes.</translation>
        </message>
        <message>
            <source>A label lies in each chip that it was exported with, so overlapping chips give overlapping labels; regions of class masks can be united.</source>
            <translation>Une étiquette se trouve dans chaque imagette avec laquelle elle a été exportée ; des imagettes qui se recouvrent donnent donc des étiquettes qui se recouvrent ; les régions des masques de classes peuvent être réunies.</translation>
        </message>
        <message>
            <source>An example of a model: exports chips, checks them, and divides them for training and validation.</source>
            <translation>Un exemple de modèle : exporte des imagettes, les vérifie et les répartit entre entraînement et validation.</translation>
        </message>
        <message>
            <source>As the class field. Its classes must be among those of the labels. Without one, all instances are of class 1, or of the only class there is.</source>
            <translation>Comme le champ de classe. Ses classes doivent figurer parmi celles des étiquettes. Sans champ, toutes les instances sont de la classe 1, ou de la seule classe existante.</translation>
        </message>
        <message>
            <source>Bands</source>
            <translation>Bandes</translation>
        </message>
        <message>
            <source>Bands of the image to write, in this order; all if none is given. Not for the additional image.</source>
            <translation>Bandes de l'image à écrire, dans cet ordre ; toutes si aucune n'est donnée. Pas pour l'image supplémentaire.</translation>
        </message>
        <message>
            <source>Buffer radius</source>
            <translation>Rayon du tampon</translation>
        </message>
        <message>
            <source>Cell size</source>
            <translation>Taille de cellule</translation>
        </message>
        <message>
            <source>Checks that a dataset is whole and that trainers can read it.</source>
            <translation>Vérifie qu'un jeu de données est complet et que les programmes d'entraînement peuvent le lire.</translation>
        </message>
        <message>
            <source>Chip format</source>
            <translation>Format des imagettes</translation>
        </message>
        <message>
            <source>Chip plan</source>
            <translation>Plan des imagettes</translation>
        </message>
        <message>
            <source>Chips</source>
            <translation>Imagettes</translation>
        </message>
        <message>
            <source>Chips for training</source>
            <translation>Imagettes d'entraînement</translation>
        </message>
        <message>
            <source>Chips for validation</source>
            <translation>Imagettes de validation</translation>
        </message>
        <message>
            <source>Chips must say where they lie on the map: in the file itself, or by a world file or .aux.xml beside it. Chips of PIXEL_SPACE do not.</source>
            <translation>Les imagettes doivent dire où elles se trouvent sur la carte : dans le fichier même, ou par un fichier world ou .aux.xml à côté. Celles de PIXEL_SPACE ne le disent pas.</translation>
        </message>
        <message>
            <source>Chips with a larger share are left out, and always those without any data.</source>
            <translation>Les imagettes qui en ont une part plus grande sont omises, et toujours celles qui n'ont aucune donnée.</translation>
        </message>
        <message>
            <source>Chipsmith needs the Python package shapely, version 2 or later; install it into the Python of QGIS (for example with: python3 -m pip install --user "shapely&gt;=2") and start QGIS again.</source>
            <translation>Chipsmith a besoin du paquet Python shapely, version 2 ou ultérieure ; installez-le dans le Python de QGIS (par exemple avec : python3 -m pip install --user "shapely&gt;=2") et redémarrez QGIS.</translation>
        </message>
        <message>
            <source>Class field</source>
            <translation>Champ de classe</translation>
        </message>
        <message>
            <source>Class name field</source>
            <translation>Champ des noms de classes</translation>
        </message>
        <message>
            <source>Columns from one chip to the next; 0 means the tile width (no overlap).</source>
            <translation>Colonnes d'une imagette à la suivante ; 0 signifie la largeur de la tuile (sans recouvrement).</translation>
        </message>
        <message>
            <source>Creation options</source>
            <translation>Options de création</translation>
        </message>
        <message>
            <source>Cut each image of the collection for itself</source>
            <translation>Découper chaque image de la collection séparément</translation>
        </message>
        <message>
            <source>Cuts image chips with labels from a raster and a layer of features or classes.</source>
            <translation>Découpe des imagettes étiquetées dans un raster, d'après une couche d'entités ou de classes.</translation>
        </message>
        <message>
            <source>Each on its own grid, with one numbering over all.</source>
            <translation>Chacune sur sa propre grille, avec une seule numérotation pour toutes.</translation>
        </message>
        <message>
            <source>Each position gives chips at 0 and every multiple of this angle below 360, about the same centre, counter-clockwise; labels turn with the pixels. 0 means no rotation.</source>
            <translation>Chaque position donne des imagettes à 0 et à chaque multiple de cet angle inférieur à 360, autour du même centre, dans le sens antihoraire ; les étiquettes tournent avec les pixels. 0 signifie sans rotation.</translation>
        </message>
        <message>
            <source>Errors are what trainers fail at or learn wrongly; warnings are what is probably not meant, such as a class in very few chips. Whatever readers of such folders accept is no error.</source>
            <translation>Les erreurs sont ce qui fait échouer les programmes d'entraînement ou leur apprend quelque chose de faux ; les avertissements sont ce qui n'est sans doute pas voulu, comme une classe présente dans très peu d'imagettes. Ce que les lecteurs de tels dossiers acceptent n'est pas une erreur.</translation>
        </message>
        <message>
            <source>Estimated size in bytes</source>
            <translation>Taille estimée en octets</translation>
        </message>
        <message>
            <source>Estimated time in seconds</source>
            <translation>Durée estimée en secondes</translation>
        </message>
        <message>
            <source>Export training data for deep learning</source>
            <translation>Exporter des données d'entraînement pour l'apprentissage profond</translation>
        </message>
        <message>
            <source>Export, validate and split (model)</source>
            <translation>Exporter, valider et répartir (modèle)</translation>
        </message>
        <message>
            <source>Exports chips that touch but do not overlap, checks the dataset, and divides the outlines of the chips into two layers, for training and for validation.</source>
            <translation>Exporte des imagettes qui se touchent sans se recouvrir, vérifie le jeu de données et répartit les contours des imagettes en deux couches, pour l'entraînement et pour la validation.</translation>
        </message>
        <message>
            <source>Extent</source>
            <translation>Emprise</translation>
        </message>
        <message>
            <source>Fail if the dataset is not valid</source>
            <translation>Échouer si le jeu de données n'est pas valide</translation>
        </message>
        <message>
            <source>Features with classes, in any CRS.</source>
            <translation>Entités avec des classes, dans n'importe quel SCR.</translation>
        </message>
        <message>
            <source>File format of the chips. TIFF and MRF take everything; PNG takes 1 to 4 bands of 8 or 16 bits; JPEG takes 1 or 3 bands of 8 bits, and its class labels are PNG.</source>
            <translation>Format de fichier des imagettes. TIFF et MRF acceptent tout ; PNG accepte 1 à 4 bandes de 8 ou 16 bits ; JPEG accepte 1 ou 3 bandes de 8 bits, et ses étiquettes de classes sont en PNG.</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>Constats</translation>
        </message>
        <message>
            <source>Folder of the dataset</source>
            <translation>Dossier du jeu de données</translation>
        </message>
        <message>
            <source>Footprints</source>
            <translation>Contours des imagettes</translation>
        </message>
        <message>
            <source>For Classified_Tiles and Export_Tiles: a second image, written to images2 on the grid of the first. For CycleGAN: the images of side B, on its own grid.</source>
            <translation>Pour Classified_Tiles et Export_Tiles : une seconde image, écrite dans images2 sur la grille de la première. Pour CycleGAN : les images du côté B, sur leur propre grille.</translation>
        </message>
        <message>
            <source>For Labeled_Tiles, MultiLabeled_Tiles and Imagenet from features: chips of tile size centred on each feature; if not, chips are cropped to the feature's bounds, never larger than the tile.</source>
            <translation>Pour Labeled_Tiles, MultiLabeled_Tiles et Imagenet à partir d'entités : imagettes de la taille de la tuile centrées sur chaque entité ; sinon, les imagettes sont rognées aux limites de l'entité, jamais plus grandes que la tuile.</translation>
        </message>
        <message>
            <source>For Labeled_Tiles, MultiLabeled_Tiles and Imagenet: pixels outside what is labelled become 0.</source>
            <translation>Pour Labeled_Tiles, MultiLabeled_Tiles et Imagenet : les pixels hors de ce qui est étiqueté deviennent 0.</translation>
        </message>
        <message>
            <source>For Panoptic_Segmentation: each value is one object, 0 is background; all are of one class.</source>
            <translation>Pour Panoptic_Segmentation : chaque valeur est un objet, 0 est l'arrière-plan ; tous sont d'une seule classe.</translation>
        </message>
        <message>
            <source>For Panoptic_Segmentation: one feature an object; points and lines take the buffer radius.</source>
            <translation>Pour Panoptic_Segmentation : une entité par objet ; les points et les lignes prennent le rayon du tampon.</translation>
        </message>
        <message>
            <source>For another cell size, or an image that is not north-up: nearest, bilinear, cubic or average. Classes are always taken by nearest neighbour.</source>
            <translation>Pour une autre taille de cellule, ou une image qui n'est pas orientée au nord : plus proche voisin, bilinéaire, cubique ou moyenne. Les classes sont toujours prises au plus proche voisin.</translation>
        </message>
        <message>
            <source>Further images of the collection</source>
            <translation>Autres images de la collection</translation>
        </message>
        <message>
            <source>HTML files (*.html)</source>
            <translation>Fichiers HTML (*.html)</translation>
        </message>
        <message>
            <source>Height of a chip.</source>
            <translation>Hauteur d'une imagette.</translation>
        </message>
        <message>
            <source>How chips are packed, NAME=VALUE separated by |. TIFF: COMPRESS (NONE, DEFLATE, LZW, ZSTD, LZMA, PACKBITS), PREDICTOR, ZLEVEL, ZSTD_LEVEL, LZMA_PRESET; PNG: ZLEVEL; JPEG: QUALITY. Left empty, what measures best: DEFLATE with run lengths, JPEG of quality 90.</source>
            <translation>Comment les imagettes sont compressées, NAME=VALUE séparés par |. TIFF : COMPRESS (NONE, DEFLATE, LZW, ZSTD, LZMA, PACKBITS), PREDICTOR, ZLEVEL, ZSTD_LEVEL, LZMA_PRESET ; PNG : ZLEVEL ; JPEG : QUALITY. Si vide, ce qui s'est révélé le meilleur : DEFLATE avec codage par plages, JPEG de qualité 90.</translation>
        </message>
        <message>
            <source>How labels are written.</source>
            <translation>Comment les étiquettes sont écrites.</translation>
        </message>
        <message>
            <source>How labels are written: what the trainer is to learn decides, see the help of the algorithm.</source>
            <translation>Comment les étiquettes sont écrites : cela dépend de ce que le programme d'entraînement doit apprendre, voir l'aide de l'algorithme.</translation>
        </message>
        <message>
            <source>If none is given, a field called classvalue or value.</source>
            <translation>Si aucun n'est donné, un champ nommé classvalue ou value.</translation>
        </message>
        <message>
            <source>If not, only positions with at least one label become chips.</source>
            <translation>Sinon, seules les positions ayant au moins une étiquette deviennent des imagettes.</translation>
        </message>
        <message>
            <source>If not, the algorithm ends normally and VALID is 0.</source>
            <translation>Sinon, l'algorithme se termine normalement et VALID vaut 0.</translation>
        </message>
        <message>
            <source>If there are more positions, footprints show only every second, third, … row and column. 0 shows all. Numbers and log always count all.</source>
            <translation>S'il y a plus de positions, les contours ne montrent qu'une ligne et une colonne sur deux, sur trois, … 0 les montre toutes. Les nombres et le journal les comptent toujours toutes.</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>Image</translation>
        </message>
        <message>
            <source>Image pairs: additional image</source>
            <translation>Paires d'images : image supplémentaire</translation>
        </message>
        <message>
            <source>In units of the features' CRS. Points and lines become polygons, polygons grow; points and lines need it for boxes and masks.</source>
            <translation>Dans les unités du SCR des entités. Les points et les lignes deviennent des polygones, les polygones s'agrandissent ; les points et les lignes en ont besoin pour les boîtes et les masques.</translation>
        </message>
        <message>
            <source>Instead of features: a raster of class values, any CRS, grid and extent; 0 and nodata are background.</source>
            <translation>Au lieu d'entités : un raster de valeurs de classe, SCR, grille et emprise quelconques ; 0 et nodata sont l'arrière-plan.</translation>
        </message>
        <message>
            <source>Integer field of class values, or text field: texts that are all whole numbers are the values, others are numbered 1 to n in sorted order. If none is given, a field called classvalue or value is used; without one, all features are one class. Features without a class are left out.</source>
            <translation>Champ entier des valeurs de classe, ou champ texte : des textes qui sont tous des nombres entiers sont les valeurs, les autres sont numérotés de 1 à n dans l'ordre alphabétique. Si aucun n'est donné, un champ nommé classvalue ou value est utilisé ; à défaut, toutes les entités forment une seule classe. Les entités sans classe sont omises.</translation>
        </message>
        <message>
            <source>Label format</source>
            <translation>Format des étiquettes</translation>
        </message>
        <message>
            <source>Labels</source>
            <translation>Étiquettes</translation>
        </message>
        <message>
            <source>Labels are features in any CRS (polygons, or points and lines with a buffer radius), or, below Advanced parameters, a class raster, of which each connected region of one class is an object.</source>
            <translation>Les étiquettes sont des entités dans n'importe quel SCR (polygones, ou points et lignes avec un rayon de tampon) ou, sous Paramètres avancés, un raster de classes, dont chaque région connexe d'une classe est un objet.</translation>
        </message>
        <message>
            <source>Labels: class raster</source>
            <translation>Étiquettes : raster de classes</translation>
        </message>
        <message>
            <source>Labels: features</source>
            <translation>Étiquettes : entités</translation>
        </message>
        <message>
            <source>Last row and column</source>
            <translation>Dernière ligne et dernière colonne</translation>
        </message>
        <message>
            <source>Least number of labelled chips</source>
            <translation>Nombre minimal d'imagettes étiquetées</translation>
        </message>
        <message>
            <source>Load training data</source>
            <translation>Charger des données d'entraînement</translation>
        </message>
        <message>
            <source>MAP_SPACE: north-up in the image's CRS. PIXEL_SPACE: the file's own pixels, also without a CRS (features then lie at (x, -y), as QGIS shows the image); chips carry no georeference.</source>
            <translation>MAP_SPACE : orienté au nord dans le SCR de l'image. PIXEL_SPACE : les pixels mêmes du fichier, aussi sans SCR (les entités se trouvent alors en (x, -y), comme QGIS montre l'image) ; les imagettes ne portent pas de géoréférence.</translation>
        </message>
        <message>
            <source>Made if it is missing. A dataset that is already there is only added to, never overwritten.</source>
            <translation>Créé s'il n'existe pas. Un jeu de données déjà présent est seulement complété, jamais écrasé.</translation>
        </message>
        <message>
            <source>Made if it is missing; a dataset that is already there is not overwritten.</source>
            <translation>Créé s'il n'existe pas ; un jeu de données déjà présent n'est pas écrasé.</translation>
        </message>
        <message>
            <source>Mask polygons</source>
            <translation>Polygones de masque</translation>
        </message>
        <message>
            <source>Masks hold the colours of classes</source>
            <translation>Les masques contiennent les couleurs des classes</translation>
        </message>
        <message>
            <source>Most footprints</source>
            <translation>Nombre maximal de contours</translation>
        </message>
        <message>
            <source>Most nodata in a chip (percent)</source>
            <translation>Nodata au plus dans une imagette (pour cent)</translation>
        </message>
        <message>
            <source>Name of each class. If none is given, a field called classname, else the labels and colours of the layer's categories; else the class is called by its value.</source>
            <translation>Nom de chaque classe. Si aucun n'est donné, un champ nommé classname, sinon les libellés et couleurs des catégories de la couche ; sinon la classe porte le nom de sa valeur.</translation>
        </message>
        <message>
            <source>Next start index</source>
            <translation>Index de départ suivant</translation>
        </message>
        <message>
            <source>Nodata is known</source>
            <translation>Nodata est connu</translation>
        </message>
        <message>
            <source>Nothing is overwritten: to add to a dataset that is there, give the start index that the log of the last run names.</source>
            <translation>Rien n'est écrasé : pour compléter un jeu de données existant, donnez l'index de départ que nomme le journal de la dernière exécution.</translation>
        </message>
        <message>
            <source>Number of chips</source>
            <translation>Nombre d'imagettes</translation>
        </message>
        <message>
            <source>Number of chips with labels</source>
            <translation>Nombre d'imagettes étiquetées</translation>
        </message>
        <message>
            <source>Number of errors</source>
            <translation>Nombre d'erreurs</translation>
        </message>
        <message>
            <source>Number of labels</source>
            <translation>Nombre d'étiquettes</translation>
        </message>
        <message>
            <source>Number of objects</source>
            <translation>Nombre d'objets</translation>
        </message>
        <message>
            <source>Number of the first chip. To add to a dataset, at least its next index.</source>
            <translation>Numéro de la première imagette. Pour compléter un jeu de données, au moins son index suivant.</translation>
        </message>
        <message>
            <source>Number of warnings</source>
            <translation>Nombre d'avertissements</translation>
        </message>
        <message>
            <source>Numbers and labels are those of the export with the same parameters. Whether a chip holds too little data is in the pixels, which are read only on demand.</source>
            <translation>Les nombres et les étiquettes sont ceux de l'export avec les mêmes paramètres. Si une imagette contient trop peu de données, cela se voit dans les pixels, qui ne sont lus que sur demande.</translation>
        </message>
        <message>
            <source>One set of limits for all chips, from the exported part of the image without nodata, recorded in the dataset. JPEG of an image that is not 8-bit demands a stretch.</source>
            <translation>Les mêmes limites pour toutes les imagettes, tirées de la partie exportée de l'image sans nodata, consignées dans le jeu de données. Le JPEG d'une image qui n'est pas en 8 bits exige un étirement.</translation>
        </message>
        <message>
            <source>Only chips that lie completely inside the union of these polygons are written; any CRS.</source>
            <translation>Seules les imagettes situées entièrement dans l'union de ces polygones sont écrites ; SCR quelconque.</translation>
        </message>
        <message>
            <source>Outline of each chip with its number, row, column, classes, objects and share of nodata.</source>
            <translation>Contour de chaque imagette avec son numéro, sa ligne, sa colonne, ses classes, ses objets et sa part de nodata.</translation>
        </message>
        <message>
            <source>Outline of each position with its number, fate, classes, objects and share of nodata.</source>
            <translation>Contour de chaque position avec son numéro, son sort, ses classes, ses objets et sa part de nodata.</translation>
        </message>
        <message>
            <source>Outlines of these chips.</source>
            <translation>Contours de ces imagettes.</translation>
        </message>
        <message>
            <source>Page with pictures of chips and their labels, classes, sizes of objects, bands, a map and all that is found.</source>
            <translation>Page avec des vues d'imagettes et de leurs étiquettes, les classes, les tailles des objets, les bandes, une carte et tout ce qui est trouvé.</translation>
        </message>
        <message>
            <source>Page with pictures of chips and their labels, classes, sizes of objects, bands, a map, what was left out, and all parameters.</source>
            <translation>Page avec des vues d'imagettes et de leurs étiquettes, les classes, les tailles des objets, les bandes, une carte, ce qui a été omis et tous les paramètres.</translation>
        </message>
        <message>
            <source>Panoptic: class field of the instances</source>
            <translation>Panoptique : champ de classe des instances</translation>
        </message>
        <message>
            <source>Panoptic: instances from a raster</source>
            <translation>Panoptique : instances d'après un raster</translation>
        </message>
        <message>
            <source>Panoptic: instances from features</source>
            <translation>Panoptique : instances d'après des entités</translation>
        </message>
        <message>
            <source>Part of the image to cut, in any CRS, snapped outward to whole pixels.</source>
            <translation>Partie de l'image à découper, dans n'importe quel SCR, élargie à des pixels entiers.</translation>
        </message>
        <message>
            <source>Polygons, or points and lines with a buffer radius, in any CRS. Give these, or a class raster among the advanced parameters; Export_Tiles and CycleGAN need neither.</source>
            <translation>Polygones, ou points et lignes avec un rayon de tampon, dans n'importe quel SCR. Donnez-les ou, parmi les paramètres avancés, un raster de classes ; Export_Tiles et CycleGAN ne demandent ni l'un ni l'autre.</translation>
        </message>
        <message>
            <source>Positions outside the mask</source>
            <translation>Positions hors du masque</translation>
        </message>
        <message>
            <source>Positions with too little data</source>
            <translation>Positions avec trop peu de données</translation>
        </message>
        <message>
            <source>Positions without a label</source>
            <translation>Positions sans étiquette</translation>
        </message>
        <message>
            <source>Positions without room at the edge</source>
            <translation>Positions sans place au bord</translation>
        </message>
        <message>
            <source>Preview training data chips</source>
            <translation>Prévisualiser les imagettes de données d'entraînement</translation>
        </message>
        <message>
            <source>Read the image for nodata</source>
            <translation>Lire l'image à la recherche de nodata</translation>
        </message>
        <message>
            <source>Reads a folder of training data, exported by Chipsmith or another tool, and makes a layer of the outlines of its chips and a layer of its labels: boxes, regions of class masks, objects of instance masks, or whole chips where the format labels these.</source>
            <translation>Lit un dossier de données d'entraînement, exporté par Chipsmith ou un autre outil, et crée une couche des contours de ses imagettes et une couche de ses étiquettes : boîtes, régions de masques de classes, objets de masques d'instances, ou imagettes entières là où le format étiquette celles-ci.</translation>
        </message>
        <message>
            <source>Reads all files of a folder of training data, exported by Chipsmith or another tool, in any of the ten metadata formats: index files, images (all pixels are decoded), labels, classes, statistics. Nothing in the folder is changed.</source>
            <translation>Lit tous les fichiers d'un dossier de données d'entraînement, exporté par Chipsmith ou un autre outil, dans l'un des dix formats de métadonnées : fichiers d'index, images (tous les pixels sont décodés), étiquettes, classes, statistiques. Rien n'est modifié dans le dossier.</translation>
        </message>
        <message>
            <source>Reads all pixels, to know which chips the export leaves out because of nodata, and the share of it in each. If not, only what is known without reading counts, and the log says so.</source>
            <translation>Lit tous les pixels, pour savoir quelles imagettes l'export omet à cause de nodata, et quelle en est la part dans chacune. Sinon, seul compte ce qui est connu sans lecture, et le journal le dit.</translation>
        </message>
        <message>
            <source>Reference system</source>
            <translation>Système de référence</translation>
        </message>
        <message>
            <source>Regions of one class that overlap or touch in neighbouring chips become one region. For class masks only; the regions are held in memory.</source>
            <translation>Les régions d'une classe qui se recouvrent ou se touchent dans des imagettes voisines deviennent une seule région. Seulement pour les masques de classes ; les régions sont gardées en mémoire.</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Rapport</translation>
        </message>
        <message>
            <source>Resampling of the image</source>
            <translation>Rééchantillonnage de l'image</translation>
        </message>
        <message>
            <source>Rotation angle (degrees)</source>
            <translation>Angle de rotation (degrés)</translation>
        </message>
        <message>
            <source>Rows from one chip to the next; 0 means the tile height (no overlap).</source>
            <translation>Lignes d'une imagette à la suivante ; 0 signifie la hauteur de la tuile (sans recouvrement).</translation>
        </message>
        <message>
            <source>SHIFT moves the last chips inward, PAD fills them up with nodata or 0, SKIP leaves them out. An image smaller than the tile is padded, or skipped.</source>
            <translation>SHIFT déplace les dernières imagettes vers l'intérieur, PAD les complète avec nodata ou 0, SKIP les omet. Une image plus petite que la tuile est complétée, ou omise.</translation>
        </message>
        <message>
            <source>Share for validation (percent)</source>
            <translation>Part pour la validation (pour cent)</translation>
        </message>
        <message>
            <source>Share of the columns of chips that are for validation, rounded, at least one.</source>
            <translation>Part des colonnes d'imagettes qui servent à la validation, arrondie, au moins une.</translation>
        </message>
        <message>
            <source>Shows the chips and labels of an exported dataset on the map.</source>
            <translation>Montre sur la carte les imagettes et les étiquettes d'un jeu de données exporté.</translation>
        </message>
        <message>
            <source>Shows where an export of training data would put its chips, how many, and how large it gets.</source>
            <translation>Montre où un export de données d'entraînement placerait ses imagettes, combien, et quelle taille il aurait.</translation>
        </message>
        <message>
            <source>Side of a pixel of the chips, in units of the image's CRS; the image's own if not given.</source>
            <translation>Côté d'un pixel des imagettes, dans les unités du SCR de l'image ; celui de l'image si non donné.</translation>
        </message>
        <message>
            <source>Slides a window over the image and writes each position as a chip with its labels. Choose the image, the labels, and the label format by what is to be learnt:</source>
            <translation>Fait glisser une fenêtre sur l'image et écrit chaque position comme imagette avec ses étiquettes. Choisissez l'image, les étiquettes, et le format des étiquettes selon ce qui doit être appris :</translation>
        </message>
        <message>
            <source>Smallest share of a feature (0 to 1)</source>
            <translation>Part minimale d'une entité (0 à 1)</translation>
        </message>
        <message>
            <source>Start index</source>
            <translation>Index de départ</translation>
        </message>
        <message>
            <source>Stretch to 8 bits</source>
            <translation>Étirement sur 8 bits</translation>
        </message>
        <message>
            <source>Stride downward (pixels)</source>
            <translation>Pas vers le bas (pixels)</translation>
        </message>
        <message>
            <source>Stride to the right (pixels)</source>
            <translation>Pas vers la droite (pixels)</translation>
        </message>
        <message>
            <source>Takes the parameters of the export and writes no chip. The layer of footprints shows each position coloured by what the export would do with it: write it, or leave it out because it has no label, is not wholly inside the mask, holds too little data or has no room at the edge.</source>
            <translation>Prend les paramètres de l'export et n'écrit aucune imagette. La couche des contours montre chaque position dans la couleur de ce que l'export en ferait : l'écrire, ou l'omettre parce qu'elle n'a pas d'étiquette, n'est pas entièrement dans le masque, contient trop peu de données ou n'a pas de place au bord.</translation>
        </message>
        <message>
            <source>Text file of all that is found; it is in the log too.</source>
            <translation>Fichier texte de tout ce qui est trouvé ; cela figure aussi dans le journal.</translation>
        </message>
        <message>
            <source>Text files (*.txt)</source>
            <translation>Fichiers texte (*.txt)</translation>
        </message>
        <message>
            <source>The columns on the right side of the image are for validation, so that no chip shows what the trainer has seen. With too few labelled chips nothing is divided; a warning says so.</source>
            <translation>Les colonnes du côté droit de l'image servent à la validation, pour qu'aucune de leurs imagettes ne montre ce que le programme d'entraînement a vu. S'il y a trop peu d'imagettes étiquetées, rien n'est réparti ; un avertissement le dit.</translation>
        </message>
        <message>
            <source>The folder that holds map.txt and images; of a CycleGAN dataset the one that holds A and B.</source>
            <translation>Le dossier qui contient map.txt et images ; pour un jeu de données CycleGAN, celui qui contient A et B.</translation>
        </message>
        <message>
            <source>The image to cut.</source>
            <translation>L'image à découper.</translation>
        </message>
        <message>
            <source>The image to cut. All bands and the pixel type are kept. Layers of map and tile services need an extent and a cell size. A tile index (vector file or layer with the paths of rasters in a field location) stands for all of its rasters.</source>
            <translation>L'image à découper. Toutes les bandes et le type de pixel sont conservés. Les couches de services de cartes et de tuiles demandent une emprise et une taille de cellule. Un index de tuiles (fichier ou couche vecteur avec les chemins de rasters dans un champ location) tient lieu de tous ses rasters.</translation>
        </message>
        <message>
            <source>The index and statistics files that trainers read are written last, and the dataset is checked. Positions without a chip are counted by reason in the log.</source>
            <translation>Les fichiers d'index et de statistiques que lisent les programmes d'entraînement sont écrits en dernier, et le jeu de données est vérifié. Les positions sans imagette sont comptées par motif dans le journal.</translation>
        </message>
        <message>
            <source>The labels, with their class.</source>
            <translation>Les étiquettes, avec leur classe.</translation>
        </message>
        <message>
            <source>The log and the outputs give the number of chips, labels by class, positions left out by reason, and an estimate of size and time, made from a few chips that are written to a temporary folder.</source>
            <translation>Le journal et les sorties donnent le nombre d'imagettes, les étiquettes par classe, les positions omises par motif, et une estimation de la taille et de la durée, faite d'après quelques imagettes écrites dans un dossier temporaire.</translation>
        </message>
        <message>
            <source>The outline of each chip.</source>
            <translation>Le contour de chaque imagette.</translation>
        </message>
        <message>
            <source>The stride is the way from one chip to the next: half the tile makes chips overlap by half, 0 makes them touch.</source>
            <translation>Le pas est le chemin d'une imagette à la suivante : avec une demi-tuile, les imagettes se recouvrent de moitié ; avec 0, elles se touchent.</translation>
        </message>
        <message>
            <source>There is not enough memory; choose smaller tiles or a smaller part of the image.</source>
            <translation>La mémoire ne suffit pas ; choisissez des tuiles plus petites ou une plus petite partie de l'image.</translation>
        </message>
        <message>
            <source>This is an example of what models can do with Chipsmith. To see how it is made, and to change it, open its file in the model designer; the documentation says where it is.</source>
            <translation>Ceci est un exemple de ce que des modèles peuvent faire avec Chipsmith. Pour voir comment il est fait, et pour le modifier, ouvrez son fichier dans le modeleur ; la documentation dit où il se trouve.</translation>
        </message>
        <message>
            <source>Tile height (pixels)</source>
            <translation>Hauteur de tuile (pixels)</translation>
        </message>
        <message>
            <source>Tile size (pixels)</source>
            <translation>Taille de tuile (pixels)</translation>
        </message>
        <message>
            <source>Tile width (pixels)</source>
            <translation>Largeur de tuile (pixels)</translation>
        </message>
        <message>
            <source>Tiles with a label: blacken around features</source>
            <translation>Tuiles avec une étiquette : noircir autour des entités</translation>
        </message>
        <message>
            <source>Tiles with a label: chips of one size</source>
            <translation>Tuiles avec une étiquette : imagettes d'une seule taille</translation>
        </message>
        <message>
            <source>Together with the image they are one: on its grid, later ones on top; with other cell sizes or CRS they are resampled. A VRT or a tile index as the image is a collection of its files.</source>
            <translation>Avec l'image, elles n'en font qu'une : sur sa grille, les dernières par-dessus ; avec d'autres tailles de cellule ou SCR, elles sont rééchantillonnées. Un VRT ou un index de tuiles donné comme image est une collection de ses fichiers.</translation>
        </message>
        <message>
            <source>Training data</source>
            <translation>Données d'entraînement</translation>
        </message>
        <message>
            <source>Unite regions across chips</source>
            <translation>Réunir les régions d'une imagette à l'autre</translation>
        </message>
        <message>
            <source>Valid (1 or 0)</source>
            <translation>Valide (1 ou 0)</translation>
        </message>
        <message>
            <source>Validate training data</source>
            <translation>Valider des données d'entraînement</translation>
        </message>
        <message>
            <source>Where the labels' layer gives classes colours, files of class values hold them as a colour table. Not for programs that then read colours instead of class values (OpenCV).</source>
            <translation>Là où la couche des étiquettes donne des couleurs aux classes, les fichiers de valeurs de classe les contiennent comme table de couleurs. Pas pour les programmes qui lisent alors des couleurs au lieu des valeurs de classe (OpenCV).</translation>
        </message>
        <message>
            <source>Width and height of a chip.</source>
            <translation>Largeur et hauteur d'une imagette.</translation>
        </message>
        <message>
            <source>Width of a chip.</source>
            <translation>Largeur d'une imagette.</translation>
        </message>
        <message>
            <source>With fewer of them nothing is divided.</source>
            <translation>S'il y en a moins, rien n'est réparti.</translation>
        </message>
        <message>
            <source>Write chips without labels too</source>
            <translation>Écrire aussi les imagettes sans étiquette</translation>
        </message>
        <message>
            <source>chips,tiles,deep learning,machine learning,labels,KITTI,Pascal VOC,check,verify,quality,damaged</source>
            <translation>imagettes,tuiles,apprentissage profond,apprentissage automatique,étiquettes,KITTI,Pascal VOC,vérifier,contrôler,qualité,endommagé</translation>
        </message>
        <message>
            <source>chips,tiles,deep learning,machine learning,labels,KITTI,Pascal VOC,import,footprints,annotations</source>
            <translation>imagettes,tuiles,apprentissage profond,apprentissage automatique,étiquettes,KITTI,Pascal VOC,importer,contours,annotations</translation>
        </message>
        <message>
            <source>chips,tiles,deep learning,machine learning,labels,KITTI,Pascal VOC,segmentation,object detection</source>
            <translation>imagettes,tuiles,apprentissage profond,apprentissage automatique,étiquettes,KITTI,Pascal VOC,segmentation,détection d'objets</translation>
        </message>
        <message>
            <source>chips,tiles,deep learning,machine learning,plan,preview,estimate,footprints,size</source>
            <translation>imagettes,tuiles,apprentissage profond,apprentissage automatique,plan,aperçu,estimation,contours,taille</translation>
        </message>
        <message>
            <source>chips,training,validation,split,model,example</source>
            <translation>imagettes,entraînement,validation,répartir,modèle,exemple</translation>
        </message>
        <message>
            <source>left out: no label</source>
            <translation>omise : sans étiquette</translation>
        </message>
        <message>
            <source>left out: no room at the edge</source>
            <translation>omise : pas de place au bord</translation>
        </message>
        <message>
            <source>left out: nodata</source>
            <translation>omise : nodata</translation>
        </message>
        <message>
            <source>left out: outside the mask</source>
            <translation>omise : hors du masque</translation>
        </message>
        <message>
            <source>other</source>
            <translation>autres</translation>
        </message>
        <message>
            <source>written</source>
            <translation>écrite</translation>
        </message>
        <message>
            <source>{name} chips</source>
            <translation>{name} imagettes</translation>
        </message>
        <message>
            <source>{name} labels</source>
            <translation>{name} étiquettes</translation>
        </message>
        <message>
            <source>• boxes around objects: PASCAL_VOC_rectangles, KITTI_rectangles</source>
            <translation>• des boîtes autour des objets : PASCAL_VOC_rectangles, KITTI_rectangles</translation>
        </message>
        <message>
            <source>• images alone: Export_Tiles; two collections of images: CycleGAN</source>
            <translation>• des images seules : Export_Tiles ; deux collections d'images : CycleGAN</translation>
        </message>
        <message>
            <source>• the class of a whole chip: Labeled_Tiles, Imagenet; several: MultiLabeled_Tiles</source>
            <translation>• la classe d'une imagette entière : Labeled_Tiles, Imagenet ; plusieurs : MultiLabeled_Tiles</translation>
        </message>
        <message>
            <source>• the class of each pixel: Classified_Tiles</source>
            <translation>• la classe de chaque pixel : Classified_Tiles</translation>
        </message>
        <message>
            <source>• the mask of each object: RCNN_Masks; with the pixels' classes: Panoptic_Segmentation</source>
            <translation>• le masque de chaque objet : RCNN_Masks ; avec les classes des pixels : Panoptic_Segmentation</translation>
        </message>
    </context>
    <context>
        <name>Core</name>
        <message>
            <source>({count} times)</source>
            <translation>({count} fois)</translation>
        </message>
        <message>
            <source>({count} times; also: {places})</source>
            <translation>({count} fois ; aussi : {places})</translation>
        </message>
        <message>
            <source>({count} times; also: {places}; and others)</source>
            <translation>({count} fois ; aussi : {places} ; et d'autres)</translation>
        </message>
        <message>
            <source>A dataset in the format {format}.</source>
            <translation>Un jeu de données au format {format}.</translation>
        </message>
        <message>
            <source>A dataset of images alone, without labels.</source>
            <translation>Un jeu de données d'images seules, sans étiquettes.</translation>
        </message>
        <message>
            <source>A dataset of two sets of images, A and B, to turn one kind into the other.</source>
            <translation>Un jeu de données de deux ensembles d'images, A et B, pour transformer un genre en l'autre.</translation>
        </message>
        <message>
            <source>A dataset to classify pixels and tell objects apart: each chip has a raster of class values and masks of objects.</source>
            <translation>Un jeu de données pour classer des pixels et distinguer des objets : chaque imagette a un raster de valeurs de classe et des masques d'objets.</translation>
        </message>
        <message>
            <source>A dataset to classify pixels: each chip has a raster of class values.</source>
            <translation>Un jeu de données pour classer des pixels : chaque imagette a un raster de valeurs de classe.</translation>
        </message>
        <message>
            <source>A dataset to classify whole chips: each has one class.</source>
            <translation>Un jeu de données pour classer des imagettes entières : chacune a une classe.</translation>
        </message>
        <message>
            <source>A dataset to classify whole chips: each has one or more classes.</source>
            <translation>Un jeu de données pour classer des imagettes entières : chacune a une ou plusieurs classes.</translation>
        </message>
        <message>
            <source>A dataset to classify whole chips: each lies in the folder of its class.</source>
            <translation>Un jeu de données pour classer des imagettes entières : chacune se trouve dans le dossier de sa classe.</translation>
        </message>
        <message>
            <source>A dataset to find objects and their outlines: each has a mask of its pixels.</source>
            <translation>Un jeu de données pour trouver des objets et leurs contours : chacun a un masque de ses pixels.</translation>
        </message>
        <message>
            <source>A dataset to find objects, each marked by a box.</source>
            <translation>Un jeu de données pour trouver des objets, chacun marqué par une boîte.</translation>
        </message>
        <message>
            <source>A sample of {seen} of {total} chips, evenly spread over the dataset.</source>
            <translation>Un échantillon de {seen} imagettes sur {total}, réparties régulièrement dans le jeu de données.</translation>
        </message>
        <message>
            <source>ADDITIONAL_INPUT_RASTER has no data in the exported part of the image; images2 is empty.</source>
            <translation>ADDITIONAL_INPUT_RASTER n'a pas de données dans la partie exportée de l'image ; images2 est vide.</translation>
        </message>
        <message>
            <source>About {chips}, {size} before compression.</source>
            <translation>Environ {chips}, {size} avant compression.</translation>
        </message>
        <message>
            <source>About {chips}, {size}, {time}.</source>
            <translation>Environ {chips}, {size}, {time}.</translation>
        </message>
        <message>
            <source>All of them have labels.</source>
            <translation>Toutes sont étiquetées.</translation>
        </message>
        <message>
            <source>All {count} chips.</source>
            <translation>Toutes les {count} imagettes.</translation>
        </message>
        <message>
            <source>An unfinished run went on: {count} of the chips was there already.</source>
            <translation>Une exécution inachevée a repris : {count} des imagettes était déjà là.</translation>
        </message>
        <message>
            <source>An unfinished run went on: {count} of the chips were there already.</source>
            <translation>Une exécution inachevée a repris : {count} des imagettes étaient déjà là.</translation>
        </message>
        <message>
            <source>Area (km²)</source>
            <translation>Surface (km²)</translation>
        </message>
        <message>
            <source>Area (m²)</source>
            <translation>Surface (m²)</translation>
        </message>
        <message>
            <source>Area (pixels)</source>
            <translation>Surface (pixels)</translation>
        </message>
        <message>
            <source>Area (square degrees)</source>
            <translation>Surface (degrés carrés)</translation>
        </message>
        <message>
            <source>Area (squared map units)</source>
            <translation>Surface (unités de carte au carré)</translation>
        </message>
        <message>
            <source>Area of boxes (pixels, doubling)</source>
            <translation>Surface des boîtes (pixels, doublée à chaque barre)</translation>
        </message>
        <message>
            <source>Areas are measured on the ellipsoid.</source>
            <translation>Les surfaces sont mesurées sur l'ellipsoïde.</translation>
        </message>
        <message>
            <source>BANDS names band {number}, but the image has {count}; give numbers from 1 to {count}.</source>
            <translation>BANDS nomme la bande {number}, mais l'image en a {count} ; donnez des numéros de 1 à {count}.</translation>
        </message>
        <message>
            <source>BANDS names no band; give numbers from 1 to {count} or leave it out.</source>
            <translation>BANDS ne nomme aucune bande ; donnez des numéros de 1 à {count} ou omettez-le.</translation>
        </message>
        <message>
            <source>BLACKEN_AROUND_FEATURE is for Labeled_Tiles, MultiLabeled_Tiles and Imagenet, not for {format}.</source>
            <translation>BLACKEN_AROUND_FEATURE est pour Labeled_Tiles, MultiLabeled_Tiles et Imagenet, pas pour {format}.</translation>
        </message>
        <message>
            <source>BUFFER_RADIUS must be a number of 0 or more, not {value}.</source>
            <translation>BUFFER_RADIUS doit être un nombre supérieur ou égal à 0, pas {value}.</translation>
        </message>
        <message>
            <source>Band</source>
            <translation>Bande</translation>
        </message>
        <message>
            <source>Bands</source>
            <translation>Bandes</translation>
        </message>
        <message>
            <source>CELL_SIZE is for MAP_SPACE; in PIXEL_SPACE chips have the file's own pixels.</source>
            <translation>CELL_SIZE est pour MAP_SPACE ; en PIXEL_SPACE, les imagettes ont les pixels mêmes du fichier.</translation>
        </message>
        <message>
            <source>CELL_SIZE must be more than 0, not {value}.</source>
            <translation>CELL_SIZE doit être supérieur à 0, pas {value}.</translation>
        </message>
        <message>
            <source>CELL_SIZE must be more than {least:.10g} in units of the image's CRS, not {value}.</source>
            <translation>CELL_SIZE doit être supérieur à {least:.10g} dans les unités du SCR de l'image, pas {value}.</translation>
        </message>
        <message>
            <source>CHIP_FORMAT {format} takes pixels of type {allowed}, these are {dtype}; choose TIFF or MRF, or a STRETCH to 8 bits.</source>
            <translation>CHIP_FORMAT {format} accepte des pixels de type {allowed}, ceux-ci sont de type {dtype} ; choisissez TIFF ou MRF, ou un STRETCH sur 8 bits.</translation>
        </message>
        <message>
            <source>CHIP_FORMAT {format} takes {allowed} bands, the image has {bands}; choose TIFF or MRF, or fewer BANDS.</source>
            <translation>CHIP_FORMAT {format} accepte {allowed} bandes, l'image en a {bands} ; choisissez TIFF ou MRF, ou moins de BANDS.</translation>
        </message>
        <message>
            <source>CREATION_OPTIONS: GDAL cannot write {dtype} chips so ({reason}).</source>
            <translation>CREATION_OPTIONS : GDAL ne peut pas écrire ainsi des imagettes {dtype} ({reason}).</translation>
        </message>
        <message>
            <source>CREATION_OPTIONS: {name} is {listed}, not {value}.</source>
            <translation>CREATION_OPTIONS : {name} est {listed}, pas {value}.</translation>
        </message>
        <message>
            <source>CREATION_OPTIONS: {part} is no option of {format} chips; they take {known}.</source>
            <translation>CREATION_OPTIONS : {part} n'est pas une option des imagettes {format} ; elles acceptent {known}.</translation>
        </message>
        <message>
            <source>Cancelled before the report was made; the dataset is whole.</source>
            <translation>Annulé avant la création du rapport ; le jeu de données est complet.</translation>
        </message>
        <message>
            <source>Cancelled.</source>
            <translation>Annulé.</translation>
        </message>
        <message>
            <source>Cancelled; the layers hold the one chip that was read.</source>
            <translation>Annulé ; les couches contiennent la seule imagette qui a été lue.</translation>
        </message>
        <message>
            <source>Cancelled; the layers hold the {count} chips that were read.</source>
            <translation>Annulé ; les couches contiennent les {count} imagettes qui ont été lues.</translation>
        </message>
        <message>
            <source>Cancelled; the one chip that was finished is a valid dataset. Run it again with the same parameters to go on.</source>
            <translation>Annulé ; la seule imagette terminée est un jeu de données valide. Relancez avec les mêmes paramètres pour continuer.</translation>
        </message>
        <message>
            <source>Cancelled; the {count} chips that were finished are a valid dataset. Run it again with the same parameters to go on.</source>
            <translation>Annulé ; les {count} imagettes terminées sont un jeu de données valide. Relancez avec les mêmes paramètres pour continuer.</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>Vérification</translation>
        </message>
        <message>
            <source>Checked: {chips}, no errors.</source>
            <translation>Vérifié : {chips}, aucune erreur.</translation>
        </message>
        <message>
            <source>Chip positions left out, no label: {count}.</source>
            <translation>Positions d'imagettes omises, sans étiquette : {count}.</translation>
        </message>
        <message>
            <source>Chip positions left out, not wholly inside the mask: {count}.</source>
            <translation>Positions d'imagettes omises, pas entièrement dans le masque : {count}.</translation>
        </message>
        <message>
            <source>Chip positions left out, reaching past the image: {count}.</source>
            <translation>Positions d'imagettes omises, dépassant l'image : {count}.</translation>
        </message>
        <message>
            <source>Chip positions left out, too little data: {count}.</source>
            <translation>Positions d'imagettes omises, trop peu de données : {count}.</translation>
        </message>
        <message>
            <source>Chip positions of this run</source>
            <translation>Positions d'imagettes de cette exécution</translation>
        </message>
        <message>
            <source>Chip positions: {count}.</source>
            <translation>Positions d'imagettes : {count}.</translation>
        </message>
        <message>
            <source>Chip {name}</source>
            <translation>Imagette {name}</translation>
        </message>
        <message>
            <source>Chip {name}: no label</source>
            <translation>Imagette {name} : sans étiquette</translation>
        </message>
        <message>
            <source>Chip {name}: {classes}</source>
            <translation>Imagette {name} : {classes}</translation>
        </message>
        <message>
            <source>Chip {stem} has {count} objects of class {value}, more than masks can number ({largest}); choose smaller tiles.</source>
            <translation>L'imagette {stem} a {count} objets de la classe {value}, plus que les masques ne peuvent en numéroter ({largest}) ; choisissez des tuiles plus petites.</translation>
        </message>
        <message>
            <source>Chips</source>
            <translation>Imagettes</translation>
        </message>
        <message>
            <source>Chips to write: {chips}; with labels: {labelled}; objects: {objects}.</source>
            <translation>Imagettes à écrire : {chips} ; étiquetées : {labelled} ; objets : {objects}.</translation>
        </message>
        <message>
            <source>Chips written: {chips}; with labels: {labelled}; objects: {objects}; folder: {folder}</source>
            <translation>Imagettes écrites : {chips} ; étiquetées : {labelled} ; objets : {objects} ; dossier : {folder}</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>Classe</translation>
        </message>
        <message>
            <source>Class values need labels of type {dtype}, which {format} cannot hold; choose CHIP_FORMAT TIFF or MRF.</source>
            <translation>Les valeurs de classe demandent des étiquettes de type {dtype}, que {format} ne peut pas contenir ; choisissez CHIP_FORMAT TIFF ou MRF.</translation>
        </message>
        <message>
            <source>Class {name}: {labels} in {chips}.</source>
            <translation>Classe {name} : {labels} dans {chips}.</translation>
        </message>
        <message>
            <source>Class {value} ({name}): {chips}, {objects}, {pixels}.</source>
            <translation>Classe {value} ({name}) : {chips}, {objects}, {pixels}.</translation>
        </message>
        <message>
            <source>Class {value} ({name}): {chips}, {objects}.</source>
            <translation>Classe {value} ({name}) : {chips}, {objects}.</translation>
        </message>
        <message>
            <source>Classes</source>
            <translation>Classes</translation>
        </message>
        <message>
            <source>Classes in a chip</source>
            <translation>Classes dans une imagette</translation>
        </message>
        <message>
            <source>Classes in fewer than {least} chips, too few to learn from: {names}.</source>
            <translation>Classes dans moins de {least} imagettes, trop peu pour apprendre : {names}.</translation>
        </message>
        <message>
            <source>Classes that occur in no chip: {names}.</source>
            <translation>Classes qui n'apparaissent dans aucune imagette : {names}.</translation>
        </message>
        <message>
            <source>Classes with several names in field {field} keep the first: {values}.</source>
            <translation>Les classes ayant plusieurs noms dans le champ {field} gardent le premier : {values}.</translation>
        </message>
        <message>
            <source>Classified pixels</source>
            <translation>Pixels classés</translation>
        </message>
        <message>
            <source>Coordinates: {crs}.</source>
            <translation>Coordonnées : {crs}.</translation>
        </message>
        <message>
            <source>Count</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>CycleGAN takes no {name}, since its sides need not overlap; leave it empty.</source>
            <translation>CycleGAN n'accepte pas {name}, car ses côtés n'ont pas besoin de se recouvrir ; laissez-le vide.</translation>
        </message>
        <message>
            <source>CycleGAN takes one image a side; leave INPUT_RASTER_ITEMS and PROCESS_ALL_RASTER_ITEMS unset.</source>
            <translation>CycleGAN accepte une image par côté ; ne renseignez ni INPUT_RASTER_ITEMS ni PROCESS_ALL_RASTER_ITEMS.</translation>
        </message>
        <message>
            <source>EXTENT ({extent}) does not meet the image ({image}); choose an extent over the image.</source>
            <translation>EXTENT ({extent}) ne rencontre pas l'image ({image}) ; choisissez une emprise sur l'image.</translation>
        </message>
        <message>
            <source>EXTENT ({extent}) is not four numbers; choose an extent over the image.</source>
            <translation>EXTENT ({extent}) n'est pas formé de quatre nombres ; choisissez une emprise sur l'image.</translation>
        </message>
        <message>
            <source>EXTENT and CELL_SIZE must be numbers, and CELL_SIZE more than 0.</source>
            <translation>EXTENT et CELL_SIZE doivent être des nombres, et CELL_SIZE supérieur à 0.</translation>
        </message>
        <message>
            <source>EXTENT has {width} x {height} pixels of CELL_SIZE, more than an image can have; choose larger cells.</source>
            <translation>EXTENT a {width} x {height} pixels de taille CELL_SIZE, plus que ne peut en avoir une image ; choisissez des cellules plus grandes.</translation>
        </message>
        <message>
            <source>Error</source>
            <translation>Erreur</translation>
        </message>
        <message>
            <source>FIX_CHIP_SIZE=false is for Labeled_Tiles, MultiLabeled_Tiles and Imagenet with INPUT_CLASS_DATA, whose chips are cropped to features.</source>
            <translation>FIX_CHIP_SIZE=false est pour Labeled_Tiles, MultiLabeled_Tiles et Imagenet avec INPUT_CLASS_DATA, dont les imagettes sont rognées aux entités.</translation>
        </message>
        <message>
            <source>Features in all</source>
            <translation>Entités en tout</translation>
        </message>
        <message>
            <source>Features left out, cannot be brought to the image's CRS: {count}.</source>
            <translation>Entités omises, impossibles à amener dans le SCR de l'image : {count}.</translation>
        </message>
        <message>
            <source>Features left out, geometry without area: {count}.</source>
            <translation>Entités omises, géométrie sans surface : {count}.</translation>
        </message>
        <message>
            <source>Features left out, no class: {count}.</source>
            <translation>Entités omises, sans classe : {count}.</translation>
        </message>
        <message>
            <source>Features left out, no geometry: {count}.</source>
            <translation>Entités omises, sans géométrie : {count}.</translation>
        </message>
        <message>
            <source>Features of this run</source>
            <translation>Entités de cette exécution</translation>
        </message>
        <message>
            <source>Features outside the exported part of the image: {count}.</source>
            <translation>Entités hors de la partie exportée de l'image : {count}.</translation>
        </message>
        <message>
            <source>Features whose invalid geometry was repaired: {count}.</source>
            <translation>Entités dont la géométrie invalide a été réparée : {count}.</translation>
        </message>
        <message>
            <source>Field {field} holds neither whole numbers nor texts and is not used; all features are one class.</source>
            <translation>Le champ {field} ne contient ni nombres entiers ni textes et n'est pas utilisé ; toutes les entités forment une seule classe.</translation>
        </message>
        <message>
            <source>First image</source>
            <translation>Première image</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>Further classes that are not listed: {count}.</source>
            <translation>Autres classes qui ne sont pas listées : {count}.</translation>
        </message>
        <message>
            <source>Further classes: {count}.</source>
            <translation>Autres classes : {count}.</translation>
        </message>
        <message>
            <source>Further kinds of findings: {count}.</source>
            <translation>Autres genres de constats : {count}.</translation>
        </message>
        <message>
            <source>Give either {first} or {second}, not both.</source>
            <translation>Donnez soit {first}, soit {second}, pas les deux.</translation>
        </message>
        <message>
            <source>Grey is where files mark no data and where chips reach past the image; other pixels without data are shown as they are, mostly black.</source>
            <translation>Le gris indique ce que les fichiers marquent comme absence de données et ce qui dépasse de l'image ; les autres pixels sans données sont montrés tels quels, le plus souvent en noir.</translation>
        </message>
        <message>
            <source>Grey is where there are no data.</source>
            <translation>Le gris indique l'absence de données.</translation>
        </message>
        <message>
            <source>Height of boxes (pixels)</source>
            <translation>Hauteur des boîtes (pixels)</translation>
        </message>
        <message>
            <source>Histogram. {description}</source>
            <translation>Histogramme. {description}</translation>
        </message>
        <message>
            <source>Histograms are of the first {count} bands.</source>
            <translation>Les histogrammes sont ceux des {count} premières bandes.</translation>
        </message>
        <message>
            <source>How full chips are</source>
            <translation>Remplissage des imagettes</translation>
        </message>
        <message>
            <source>INPUT_CLASS_DATA holds points or lines, which have no area; give a BUFFER_RADIUS to crop or blacken around them.</source>
            <translation>INPUT_CLASS_DATA contient des points ou des lignes, qui n'ont pas de surface ; donnez un BUFFER_RADIUS pour rogner ou noircir autour d'eux.</translation>
        </message>
        <message>
            <source>INPUT_RASTER is a tile index, whose rasters cannot be one image in PIXEL_SPACE; set PROCESS_ALL_RASTER_ITEMS or choose MAP_SPACE.</source>
            <translation>INPUT_RASTER est un index de tuiles, dont les rasters ne peuvent pas être une seule image en PIXEL_SPACE ; activez PROCESS_ALL_RASTER_ITEMS ou choisissez MAP_SPACE.</translation>
        </message>
        <message>
            <source>INPUT_RASTER_ITEMS cannot be one image in PIXEL_SPACE; set PROCESS_ALL_RASTER_ITEMS or choose MAP_SPACE.</source>
            <translation>INPUT_RASTER_ITEMS ne peuvent pas être une seule image en PIXEL_SPACE ; activez PROCESS_ALL_RASTER_ITEMS ou choisissez MAP_SPACE.</translation>
        </message>
        <message>
            <source>Images {side}</source>
            <translation>Images {side}</translation>
        </message>
        <message>
            <source>Information</source>
            <translation>Information</translation>
        </message>
        <message>
            <source>Instances</source>
            <translation>Instances</translation>
        </message>
        <message>
            <source>It has labels.</source>
            <translation>Il est étiqueté.</translation>
        </message>
        <message>
            <source>It has no label.</source>
            <translation>Il n'a pas d'étiquette.</translation>
        </message>
        <message>
            <source>It has {chips} of at most {width} × {height} pixels.</source>
            <translation>Il a {chips} d'au plus {width} × {height} pixels.</translation>
        </message>
        <message>
            <source>It has {chips} of {width} × {height} pixels.</source>
            <translation>Il a {chips} de {width} × {height} pixels.</translation>
        </message>
        <message>
            <source>Item {name}: {chips}.</source>
            <translation>Élément {name} : {chips}.</translation>
        </message>
        <message>
            <source>Items left out: {count} of {items}, the first being {item}: {reason}</source>
            <translation>Éléments omis : {count} sur {items}, le premier étant {item} : {reason}</translation>
        </message>
        <message>
            <source>Items reprojected to {crs}, the CRS of the first: {count}, among them {item}.</source>
            <translation>Éléments reprojetés en {crs}, le SCR du premier : {count}, parmi eux {item}.</translation>
        </message>
        <message>
            <source>Items resampled ({method}) to the pixels of the image: {count}, among them {item}.</source>
            <translation>Éléments rééchantillonnés ({method}) aux pixels de l'image : {count}, parmi eux {item}.</translation>
        </message>
        <message>
            <source>Items with another nodata value than the first: {count}, among them {item}; the mosaic has the first one's, so data of that value become nodata.</source>
            <translation>Éléments ayant une autre valeur nodata que le premier : {count}, parmi eux {item} ; la mosaïque a celle du premier, donc les données de cette valeur deviennent nodata.</translation>
        </message>
        <message>
            <source>Its check found errors: {errors}.</source>
            <translation>Sa vérification a trouvé des erreurs : {errors}.</translation>
        </message>
        <message>
            <source>Its check found no errors and no warnings.</source>
            <translation>Sa vérification n'a trouvé ni erreur ni avertissement.</translation>
        </message>
        <message>
            <source>Its check found no errors; warnings: {warnings}.</source>
            <translation>Sa vérification n'a trouvé aucune erreur ; avertissements : {warnings}.</translation>
        </message>
        <message>
            <source>Labels</source>
            <translation>Étiquettes</translation>
        </message>
        <message>
            <source>Labels cannot be brought to the image's coordinate reference system ({reason}); check the CRS of both.</source>
            <translation>Les étiquettes ne peuvent pas être amenées dans le système de coordonnées de référence de l'image ({reason}) ; vérifiez le SCR des deux.</translation>
        </message>
        <message>
            <source>Labels of overlapping objects need {bands} bands, which {format} cannot hold; choose CHIP_FORMAT TIFF or MRF.</source>
            <translation>Les étiquettes d'objets qui se recouvrent demandent {bands} bandes, que {format} ne peut pas contenir ; choisissez CHIP_FORMAT TIFF ou MRF.</translation>
        </message>
        <message>
            <source>Least</source>
            <translation>Minimum</translation>
        </message>
        <message>
            <source>Left out, cannot be brought to the image's CRS</source>
            <translation>Omises, impossibles à amener dans le SCR de l'image</translation>
        </message>
        <message>
            <source>Left out, geometry without area</source>
            <translation>Omises, géométrie sans surface</translation>
        </message>
        <message>
            <source>Left out, no class</source>
            <translation>Omises, sans classe</translation>
        </message>
        <message>
            <source>Left out, no geometry</source>
            <translation>Omises, sans géométrie</translation>
        </message>
        <message>
            <source>MAX_NODATA_PERCENT must lie between 0 and 100, not {value}.</source>
            <translation>MAX_NODATA_PERCENT doit être compris entre 0 et 100, pas {value}.</translation>
        </message>
        <message>
            <source>MIN_POLYGON_OVERLAP_RATIO must lie between 0 and 1, not {value}.</source>
            <translation>MIN_POLYGON_OVERLAP_RATIO doit être compris entre 0 et 1, pas {value}.</translation>
        </message>
        <message>
            <source>Made by Chipsmith. This file needs no other and no connection.</source>
            <translation>Créé par Chipsmith. Ce fichier n'a besoin d'aucun autre ni de connexion.</translation>
        </message>
        <message>
            <source>Map</source>
            <translation>Carte</translation>
        </message>
        <message>
            <source>Map of {count} chip.</source>
            <translation>Carte de {count} imagette.</translation>
        </message>
        <message>
            <source>Map of {count} chips.</source>
            <translation>Carte de {count} imagettes.</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>Moyenne</translation>
        </message>
        <message>
            <source>Measured in all chips that have labels.</source>
            <translation>Mesuré dans toutes les imagettes étiquetées.</translation>
        </message>
        <message>
            <source>Measured in those of a sample of {seen} of {total} chips that have labels, evenly spread over the dataset.</source>
            <translation>Mesuré dans les imagettes étiquetées d'un échantillon de {seen} imagettes sur {total}, réparties régulièrement dans le jeu de données.</translation>
        </message>
        <message>
            <source>Most</source>
            <translation>Maximum</translation>
        </message>
        <message>
            <source>No chip of {folder} says where it lies on the map (no georeference in the file, no world file beside it), as with REFERENCE_SYSTEM=PIXEL_SPACE; choose a dataset with georeferenced chips.</source>
            <translation>Aucune imagette de {folder} ne dit où elle se trouve sur la carte (pas de géoréférence dans le fichier, pas de fichier world à côté), comme avec REFERENCE_SYSTEM=PIXEL_SPACE ; choisissez un jeu de données aux imagettes géoréférencées.</translation>
        </message>
        <message>
            <source>No chip was written (positions: {positions}; without label: {no_label}; too little data: {nodata}; no room in the image: {edge}; not inside the mask: {outside_mask}); check the labels' CRS, INPUT_MASK_POLYGONS, MIN_POLYGON_OVERLAP_RATIO, MAX_NODATA_PERCENT and EDGE_RULE.</source>
            <translation>Aucune imagette n'a été écrite (positions : {positions} ; sans étiquette : {no_label} ; trop peu de données : {nodata} ; pas de place dans l'image : {edge} ; pas dans le masque : {outside_mask}) ; vérifiez le SCR des étiquettes, INPUT_MASK_POLYGONS, MIN_POLYGON_OVERLAP_RATIO, MAX_NODATA_PERCENT et EDGE_RULE.</translation>
        </message>
        <message>
            <source>No chip was written: none of the {items} items could be cut; check the labels' CRS and the EXTENT.</source>
            <translation>Aucune imagette n'a été écrite : aucun des {items} éléments n'a pu être découpé ; vérifiez le SCR des étiquettes et EXTENT.</translation>
        </message>
        <message>
            <source>No feature of {name} meets the image (of {features}: outside {outside}, not reprojectable {not_reprojected}, without class {null_class}, without geometry {empty}, without area {beyond_repair}); check the layer's CRS and the EXTENT.</source>
            <translation>Aucune entité de {name} ne rencontre l'image (sur {features} : dehors {outside}, non reprojetables {not_reprojected}, sans classe {null_class}, sans géométrie {empty}, sans surface {beyond_repair}) ; vérifiez le SCR de la couche et EXTENT.</translation>
        </message>
        <message>
            <source>No label</source>
            <translation>Sans étiquette</translation>
        </message>
        <message>
            <source>No tile of {width} x {height} pixels fits into the image ({image_width} x {image_height} pixels); choose a smaller TILE_SIZE_X and TILE_SIZE_Y or EDGE_RULE=PAD.</source>
            <translation>Aucune tuile de {width} x {height} pixels ne tient dans l'image ({image_width} x {image_height} pixels) ; choisissez TILE_SIZE_X et TILE_SIZE_Y plus petits ou EDGE_RULE=PAD.</translation>
        </message>
        <message>
            <source>No values.</source>
            <translation>Aucune valeur.</translation>
        </message>
        <message>
            <source>Nodata was not read, so the export may leave out more chips; set READ_NODATA to know which.</source>
            <translation>Nodata n'a pas été lu, donc l'export omettra peut-être davantage d'imagettes ; activez READ_NODATA pour savoir lesquelles.</translation>
        </message>
        <message>
            <source>None of the {count} chips of {folder} can be opened; restore the files; the first: {reason}</source>
            <translation>Aucune des {count} imagettes de {folder} ne peut être ouverte ; restaurez les fichiers ; la première : {reason}</translation>
        </message>
        <message>
            <source>None of them has a label.</source>
            <translation>Aucune d'entre elles n'est étiquetée.</translation>
        </message>
        <message>
            <source>Not one of {chips} chips has a label, so nothing was written; check the labels' CRS, the EXTENT, BUFFER_RADIUS and MIN_POLYGON_OVERLAP_RATIO.</source>
            <translation>Pas une des {chips} imagettes n'a d'étiquette, donc rien n'a été écrit ; vérifiez le SCR des étiquettes, EXTENT, BUFFER_RADIUS et MIN_POLYGON_OVERLAP_RATIO.</translation>
        </message>
        <message>
            <source>Not one of {count} chips has a label, so the export would end with an error; check the labels' CRS, the EXTENT, BUFFER_RADIUS and MIN_POLYGON_OVERLAP_RATIO.</source>
            <translation>Pas une des {count} imagettes n'a d'étiquette, donc l'export se terminerait par une erreur ; vérifiez le SCR des étiquettes, EXTENT, BUFFER_RADIUS et MIN_POLYGON_OVERLAP_RATIO.</translation>
        </message>
        <message>
            <source>Not wholly inside the mask</source>
            <translation>Pas entièrement dans le masque</translation>
        </message>
        <message>
            <source>Nothing: each position became a chip, and each feature was used.</source>
            <translation>Rien : chaque position est devenue une imagette, et chaque entité a été utilisée.</translation>
        </message>
        <message>
            <source>OUTPUT_LOCATION already holds a dataset of {chips}; set START_INDEX to {next_index} or more to add to it, or choose another folder.</source>
            <translation>OUTPUT_LOCATION contient déjà un jeu de données de {chips} ; mettez START_INDEX à {next_index} ou plus pour le compléter, ou choisissez un autre dossier.</translation>
        </message>
        <message>
            <source>OUTPUT_LOCATION holds a dataset labelled from another kind of source (features or a class raster); choose another folder.</source>
            <translation>OUTPUT_LOCATION contient un jeu de données étiqueté à partir d'un autre genre de source (entités ou raster de classes) ; choisissez un autre dossier.</translation>
        </message>
        <message>
            <source>OUTPUT_LOCATION holds a dataset stretched to values from {first}, this image would be to values from {here} because of its nodata; choose another folder.</source>
            <translation>OUTPUT_LOCATION contient un jeu de données étiré sur des valeurs à partir de {first}, cette image le serait à partir de {here} à cause de son nodata ; choisissez un autre dossier.</translation>
        </message>
        <message>
            <source>OUTPUT_LOCATION holds a dataset whose classes do not include {value} with the name {name}; choose another folder.</source>
            <translation>OUTPUT_LOCATION contient un jeu de données dont les classes ne comprennent pas {value} avec le nom {name} ; choisissez un autre dossier.</translation>
        </message>
        <message>
            <source>OUTPUT_LOCATION holds a dataset whose record of STRETCH cannot be read; choose another folder.</source>
            <translation>OUTPUT_LOCATION contient un jeu de données dont l'enregistrement de STRETCH est illisible ; choisissez un autre dossier.</translation>
        </message>
        <message>
            <source>OUTPUT_LOCATION holds a dataset with another value of STRETCH ({there}, not {here}); choose another folder.</source>
            <translation>OUTPUT_LOCATION contient un jeu de données avec une autre valeur de STRETCH ({there}, pas {here}) ; choisissez un autre dossier.</translation>
        </message>
        <message>
            <source>OUTPUT_LOCATION holds a dataset with another value of {name} ({there}, not {here}); choose another folder.</source>
            <translation>OUTPUT_LOCATION contient un jeu de données avec une autre valeur pour {name} ({there}, pas {here}) ; choisissez un autre dossier.</translation>
        </message>
        <message>
            <source>OUTPUT_LOCATION {folder} cannot be made or written in {nearest}; choose a folder with write permission.</source>
            <translation>OUTPUT_LOCATION {folder} ne peut pas être créé ou écrit dans {nearest} ; choisissez un dossier où vous pouvez écrire.</translation>
        </message>
        <message>
            <source>OUTPUT_LOCATION {folder} holds a dataset of another METADATA_FORMAT; choose another folder.</source>
            <translation>OUTPUT_LOCATION {folder} contient un jeu de données d'un autre METADATA_FORMAT ; choisissez un autre dossier.</translation>
        </message>
        <message>
            <source>OUTPUT_LOCATION {folder} holds a dataset whose index files cannot be read ({reason}); choose another folder.</source>
            <translation>OUTPUT_LOCATION {folder} contient un jeu de données dont les fichiers d'index sont illisibles ({reason}) ; choisissez un autre dossier.</translation>
        </message>
        <message>
            <source>OUTPUT_LOCATION {folder} holds an unfinished run with another image, other labels or another part of them; run it again with the same ones to finish it, or choose another folder.</source>
            <translation>OUTPUT_LOCATION {folder} contient une exécution inachevée avec une autre image, d'autres étiquettes ou une autre partie de celles-ci ; relancez avec les mêmes pour la terminer, ou choisissez un autre dossier.</translation>
        </message>
        <message>
            <source>OUTPUT_LOCATION {folder} holds an unfinished run with another {name} ({there}, not {here}); run it again with the same parameters to finish it, or choose another folder.</source>
            <translation>OUTPUT_LOCATION {folder} contient une exécution inachevée avec un autre {name} ({there}, pas {here}) ; relancez avec les mêmes paramètres pour la terminer, ou choisissez un autre dossier.</translation>
        </message>
        <message>
            <source>OUTPUT_LOCATION {folder} holds chips without index files, left by an unfinished export; choose another folder or empty this one.</source>
            <translation>OUTPUT_LOCATION {folder} contient des imagettes sans fichiers d'index, laissées par un export inachevé ; choisissez un autre dossier ou videz celui-ci.</translation>
        </message>
        <message>
            <source>Objects</source>
            <translation>Objets</translation>
        </message>
        <message>
            <source>Objects in a chip</source>
            <translation>Objets dans une imagette</translation>
        </message>
        <message>
            <source>On the map ({crs}) they are {factor} times as large.</source>
            <translation>Sur la carte ({crs}), elles sont {factor} fois aussi grandes.</translation>
        </message>
        <message>
            <source>Outside the exported part of the image</source>
            <translation>Hors de la partie exportée de l'image</translation>
        </message>
        <message>
            <source>Parameters and record</source>
            <translation>Paramètres et enregistrement</translation>
        </message>
        <message>
            <source>Parameters of this run</source>
            <translation>Paramètres de cette exécution</translation>
        </message>
        <message>
            <source>Pixels</source>
            <translation>Pixels</translation>
        </message>
        <message>
            <source>Programs and time</source>
            <translation>Programmes et durée</translation>
        </message>
        <message>
            <source>REPORT {path} cannot be written; choose a file in a folder with write permission.</source>
            <translation>REPORT {path} ne peut pas être écrit ; choisissez un fichier dans un dossier où vous pouvez écrire.</translation>
        </message>
        <message>
            <source>ROTATION_ANGLE is for chips of one size; leave FIX_CHIP_SIZE on.</source>
            <translation>ROTATION_ANGLE est pour des imagettes d'une seule taille ; laissez FIX_CHIP_SIZE activé.</translation>
        </message>
        <message>
            <source>ROTATION_ANGLE must be 0 or more and less than 360 degrees, not {value}.</source>
            <translation>ROTATION_ANGLE doit être au moins 0 et inférieur à 360 degrés, pas {value}.</translation>
        </message>
        <message>
            <source>Reaching past the image</source>
            <translation>Dépassant l'image</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Motif</translation>
        </message>
        <message>
            <source>Recorded in the dataset</source>
            <translation>Consigné dans le jeu de données</translation>
        </message>
        <message>
            <source>Report made</source>
            <translation>Rapport créé</translation>
        </message>
        <message>
            <source>Report: {path}</source>
            <translation>Rapport : {path}</translation>
        </message>
        <message>
            <source>Run {number}</source>
            <translation>Exécution {number}</translation>
        </message>
        <message>
            <source>START_INDEX must be 0 to {largest}, not {value}.</source>
            <translation>START_INDEX doit être de 0 à {largest}, pas {value}.</translation>
        </message>
        <message>
            <source>Second image</source>
            <translation>Seconde image</translation>
        </message>
        <message>
            <source>Second image of chip {name}</source>
            <translation>Seconde image de l'imagette {name}</translation>
        </message>
        <message>
            <source>Share of a chip that is labelled</source>
            <translation>Part étiquetée d'une imagette</translation>
        </message>
        <message>
            <source>Share of objects</source>
            <translation>Part des objets</translation>
        </message>
        <message>
            <source>Share of pixels</source>
            <translation>Part des pixels</translation>
        </message>
        <message>
            <source>Sizes of objects</source>
            <translation>Tailles des objets</translation>
        </message>
        <message>
            <source>Small objects (box below 32 × 32 pixels): {small}; medium: {medium}; large (above 96 × 96 pixels): {large}.</source>
            <translation>Petits objets (boîte de moins de 32 × 32 pixels) : {small} ; moyens : {medium} ; grands (plus de 96 × 96 pixels) : {large}.</translation>
        </message>
        <message>
            <source>Some pixels without data are marked neither by their files nor by their places: the histograms count them, mostly as 0, the statistics do not.</source>
            <translation>Certains pixels sans données ne sont marqués ni par leurs fichiers ni par leur emplacement : les histogrammes les comptent, le plus souvent comme 0, les statistiques non.</translation>
        </message>
        <message>
            <source>Standard deviation</source>
            <translation>Écart-type</translation>
        </message>
        <message>
            <source>Statistics and histograms are of all chips, without what is known to be no data.</source>
            <translation>Les statistiques et les histogrammes portent sur toutes les imagettes, sans ce qui est connu comme absence de données.</translation>
        </message>
        <message>
            <source>Statistics are of all chips, histograms of {seen} of {total}, without what is known to be no data.</source>
            <translation>Les statistiques portent sur toutes les imagettes, les histogrammes sur {seen} des {total}, sans ce qui est connu comme absence de données.</translation>
        </message>
        <message>
            <source>The chips do not name a valid coordinate reference system; set that of the layers by hand.</source>
            <translation>Les imagettes ne nomment pas de système de coordonnées de référence valide ; définissez celui des couches à la main.</translation>
        </message>
        <message>
            <source>The chips do not say where they lie.</source>
            <translation>Les imagettes ne disent pas où elles se trouvent.</translation>
        </message>
        <message>
            <source>The classes are uneven: {most} has {ratio} times as many objects as {least}; weights for classes, or more chips of the rare ones, help training.</source>
            <translation>Les classes sont inégales : {most} a {ratio} fois plus d'objets que {least} ; des poids pour les classes, ou davantage d'imagettes des plus rares, aident l'entraînement.</translation>
        </message>
        <message>
            <source>The classes are uneven: {most} has {ratio} times as many pixels as {least}; weights for classes, or more chips of the rare ones, help training.</source>
            <translation>Les classes sont inégales : {most} a {ratio} fois plus de pixels que {least} ; des poids pour les classes, ou davantage d'imagettes des plus rares, aident l'entraînement.</translation>
        </message>
        <message>
            <source>The colour is that of the number of classes in a chip.</source>
            <translation>La couleur est celle du nombre de classes dans une imagette.</translation>
        </message>
        <message>
            <source>The coordinate reference system cannot be read ({reason}).</source>
            <translation>Le système de coordonnées de référence est illisible ({reason}).</translation>
        </message>
        <message>
            <source>The darker a square, the more chips lie there.</source>
            <translation>Plus un carré est foncé, plus il s'y trouve d'imagettes.</translation>
        </message>
        <message>
            <source>The darker a square, the more chips lie there; its colour is that of most of them.</source>
            <translation>Plus un carré est foncé, plus il s'y trouve d'imagettes ; sa couleur est celle de la plupart d'entre elles.</translation>
        </message>
        <message>
            <source>The dataset in {folder} was written, but its check found {errors}, the first being: {finding}</source>
            <translation>Le jeu de données dans {folder} a été écrit, mais sa vérification a trouvé {errors}, la première étant : {finding}</translation>
        </message>
        <message>
            <source>The dataset is not valid (errors: {errors}, warnings: {warnings}).</source>
            <translation>Le jeu de données n'est pas valide (erreurs : {errors}, avertissements : {warnings}).</translation>
        </message>
        <message>
            <source>The dataset is valid (warnings: {warnings}).</source>
            <translation>Le jeu de données est valide (avertissements : {warnings}).</translation>
        </message>
        <message>
            <source>The disk of OUTPUT_LOCATION {folder} has {free} free, but the chips will take about {size}; make room or choose another folder, a larger STRIDE_X and STRIDE_Y, a smaller EXTENT or another CHIP_FORMAT.</source>
            <translation>Le disque d'OUTPUT_LOCATION {folder} a {free} libres, mais les imagettes prendront environ {size} ; faites de la place ou choisissez un autre dossier, STRIDE_X et STRIDE_Y plus grands, EXTENT plus petit ou un autre CHIP_FORMAT.</translation>
        </message>
        <message>
            <source>The image ({image_width} x {image_height} pixels) is smaller than the tile ({width} x {height} pixels); chips are padded.</source>
            <translation>L'image ({image_width} x {image_height} pixels) est plus petite que la tuile ({width} x {height} pixels) ; les imagettes sont complétées.</translation>
        </message>
        <message>
            <source>The image cannot be turned ({reason}).</source>
            <translation>L'image ne peut pas être tournée ({reason}).</translation>
        </message>
        <message>
            <source>The image would give up to {count} chips, more than one run can plan ({most}); choose larger STRIDE_X and STRIDE_Y, a larger CELL_SIZE or ROTATION_ANGLE, a smaller EXTENT, or PROCESS_ALL_RASTER_ITEMS if items lie far apart.</source>
            <translation>L'image donnerait jusqu'à {count} imagettes, plus qu'une exécution ne peut en prévoir ({most}) ; choisissez STRIDE_X et STRIDE_Y plus grands, CELL_SIZE ou ROTATION_ANGLE plus grand, EXTENT plus petit, ou PROCESS_ALL_RASTER_ITEMS si les éléments sont très éloignés.</translation>
        </message>
        <message>
            <source>The items lie far apart: less than {percent} % of the image that holds them all has data; PROCESS_ALL_RASTER_ITEMS=true would cut each for itself.</source>
            <translation>Les éléments sont très éloignés : moins de {percent} % de l'image qui les contient tous a des données ; PROCESS_ALL_RASTER_ITEMS=true découperait chacun séparément.</translation>
        </message>
        <message>
            <source>The labels are drawn over the images.</source>
            <translation>Les étiquettes sont dessinées sur les images.</translation>
        </message>
        <message>
            <source>The last {shown} of {total} records.</source>
            <translation>Les {shown} derniers enregistrements sur {total}.</translation>
        </message>
        <message>
            <source>The layer shows only every {step}th row and column of positions, since there are more than MOST_FOOTPRINTS; the numbers count all.</source>
            <translation>La couche ne montre qu'une ligne et une colonne de positions sur {step}, car il y en a plus que MOST_FOOTPRINTS ; les nombres les comptent toutes.</translation>
        </message>
        <message>
            <source>The only chip has no label, so nothing was written; check the labels' CRS, the EXTENT, BUFFER_RADIUS and MIN_POLYGON_OVERLAP_RATIO.</source>
            <translation>La seule imagette n'a pas d'étiquette, donc rien n'a été écrit ; vérifiez le SCR des étiquettes, EXTENT, BUFFER_RADIUS et MIN_POLYGON_OVERLAP_RATIO.</translation>
        </message>
        <message>
            <source>The only chip has no label, so the export would end with an error; check the labels' CRS, the EXTENT, BUFFER_RADIUS and MIN_POLYGON_OVERLAP_RATIO.</source>
            <translation>La seule imagette n'a pas d'étiquette, donc l'export se terminerait par une erreur ; vérifiez le SCR des étiquettes, EXTENT, BUFFER_RADIUS et MIN_POLYGON_OVERLAP_RATIO.</translation>
        </message>
        <message>
            <source>The only chip of {folder} cannot be opened; restore the file: {reason}</source>
            <translation>La seule imagette de {folder} ne peut pas être ouverte ; restaurez le fichier : {reason}</translation>
        </message>
        <message>
            <source>The only chip that was written has no label; check the labels' CRS, the EXTENT, BUFFER_RADIUS and MIN_POLYGON_OVERLAP_RATIO.</source>
            <translation>La seule imagette écrite n'a pas d'étiquette ; vérifiez le SCR des étiquettes, EXTENT, BUFFER_RADIUS et MIN_POLYGON_OVERLAP_RATIO.</translation>
        </message>
        <message>
            <source>The only chip.</source>
            <translation>La seule imagette.</translation>
        </message>
        <message>
            <source>The outline cannot be transformed.</source>
            <translation>Le contour ne peut pas être transformé.</translation>
        </message>
        <message>
            <source>The outline of the only chip.</source>
            <translation>Le contour de la seule imagette.</translation>
        </message>
        <message>
            <source>The outlines of all chips.</source>
            <translation>Les contours de toutes les imagettes.</translation>
        </message>
        <message>
            <source>The regions of the class raster need a temporary file that cannot be written ({reason}); free some space in {folder}.</source>
            <translation>Les régions du raster de classes demandent un fichier temporaire qui ne peut pas être écrit ({reason}) ; libérez de la place dans {folder}.</translation>
        </message>
        <message>
            <source>The rows of {name} cannot be read ({reason}); check the file and its filter.</source>
            <translation>Les lignes de {name} sont illisibles ({reason}) ; vérifiez le fichier et son filtre.</translation>
        </message>
        <message>
            <source>The run was cancelled before its end.</source>
            <translation>L'exécution a été annulée avant sa fin.</translation>
        </message>
        <message>
            <source>The size is that of a few chips written to a temporary folder, times the number of chips, and may be {percent} % off.</source>
            <translation>La taille est celle de quelques imagettes écrites dans un dossier temporaire, multipliée par le nombre d'imagettes, et peut s'écarter de {percent} %.</translation>
        </message>
        <message>
            <source>The stride is larger than the tile; parts of the image are in no chip.</source>
            <translation>Le pas est plus grand que la tuile ; des parties de l'image ne sont dans aucune imagette.</translation>
        </message>
        <message>
            <source>The tile index gives {name} the coordinate reference system {crs}, which cannot be read ({reason}); correct or clear it there.</source>
            <translation>L'index de tuiles donne à {name} le système de coordonnées de référence {crs}, illisible ({reason}) ; corrigez-le ou effacez-le dans l'index.</translation>
        </message>
        <message>
            <source>The values of band {band} lie too far apart for STRETCH {method}; declare the nodata value of the image or choose another STRETCH.</source>
            <translation>Les valeurs de la bande {band} sont trop éloignées pour STRETCH {method} ; déclarez la valeur nodata de l'image ou choisissez un autre STRETCH.</translation>
        </message>
        <message>
            <source>There is no report: {reason}</source>
            <translation>Il n'y a pas de rapport : {reason}</translation>
        </message>
        <message>
            <source>Time taken</source>
            <translation>Durée</translation>
        </message>
        <message>
            <source>To add to this dataset, set START_INDEX to {index} or more.</source>
            <translation>Pour compléter ce jeu de données, mettez START_INDEX à {index} ou plus.</translation>
        </message>
        <message>
            <source>Too little data</source>
            <translation>Trop peu de données</translation>
        </message>
        <message>
            <source>Training data for deep learning</source>
            <translation>Données d'entraînement pour l'apprentissage profond</translation>
        </message>
        <message>
            <source>Used, but their invalid geometry was repaired</source>
            <translation>Utilisées, mais leur géométrie invalide a été réparée</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Valeur</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>Avertissement</translation>
        </message>
        <message>
            <source>What lies in several chips counts once in each, as for trainers.</source>
            <translation>Ce qui se trouve dans plusieurs imagettes compte une fois dans chacune, comme pour les programmes d'entraînement.</translation>
        </message>
        <message>
            <source>What was left out</source>
            <translation>Ce qui a été omis</translation>
        </message>
        <message>
            <source>Width divided by height</source>
            <translation>Largeur divisée par la hauteur</translation>
        </message>
        <message>
            <source>Width of boxes (pixels)</source>
            <translation>Largeur des boîtes (pixels)</translation>
        </message>
        <message>
            <source>With labels</source>
            <translation>Étiquetées</translation>
        </message>
        <message>
            <source>Without data</source>
            <translation>Sans données</translation>
        </message>
        <message>
            <source>Written as chips</source>
            <translation>Écrites comme imagettes</translation>
        </message>
        <message>
            <source>a second</source>
            <translation>une seconde</translation>
        </message>
        <message>
            <source>and {count} more</source>
            <translation>et {count} de plus</translation>
        </message>
        <message>
            <source>bands and pixel type</source>
            <translation>les bandes et le type de pixel</translation>
        </message>
        <message>
            <source>below {high}: {count} ({share})</source>
            <translation>moins de {high} : {count} ({share})</translation>
        </message>
        <message>
            <source>chips: {count}</source>
            <translation>imagettes : {count}</translation>
        </message>
        <message>
            <source>least {low}, median {middle}, most {high}</source>
            <translation>minimum {low}, médiane {middle}, maximum {high}</translation>
        </message>
        <message>
            <source>no file is named</source>
            <translation>aucun fichier n'est nommé</translation>
        </message>
        <message>
            <source>no label</source>
            <translation>sans étiquette</translation>
        </message>
        <message>
            <source>no {key}</source>
            <translation>pas de {key}</translation>
        </message>
        <message>
            <source>none</source>
            <translation>aucun</translation>
        </message>
        <message>
            <source>objects: {count}</source>
            <translation>objets : {count}</translation>
        </message>
        <message>
            <source>one class</source>
            <translation>une classe</translation>
        </message>
        <message>
            <source>they are incomplete</source>
            <translation>ils sont incomplets</translation>
        </message>
        <message>
            <source>three classes or more</source>
            <translation>trois classes ou plus</translation>
        </message>
        <message>
            <source>two classes</source>
            <translation>deux classes</translation>
        </message>
        <message>
            <source>{chips} chips were written, but not one has a label; check the labels' CRS, the EXTENT, BUFFER_RADIUS and MIN_POLYGON_OVERLAP_RATIO.</source>
            <translation>{chips} imagettes ont été écrites, mais pas une n'a d'étiquette ; vérifiez le SCR des étiquettes, EXTENT, BUFFER_RADIUS et MIN_POLYGON_OVERLAP_RATIO.</translation>
        </message>
        <message>
            <source>{chips} with {labels}.</source>
            <translation>{chips} avec {labels}.</translation>
        </message>
        <message>
            <source>{chips}, about {size} and {time}.</source>
            <translation>{chips}, environ {size} et {time}.</translation>
        </message>
        <message>
            <source>{chips}, {labelled} of them with labels, {objects} in all.</source>
            <translation>{chips}, dont {labelled} avec étiquettes, {objects} en tout.</translation>
        </message>
        <message>
            <source>{chips}, {objects} in all.</source>
            <translation>{chips}, {objects} en tout.</translation>
        </message>
        <message>
            <source>{chips}, {size} before compression.</source>
            <translation>{chips}, {size} avant compression.</translation>
        </message>
        <message>
            <source>{count} band</source>
            <translation>{count} bande</translation>
        </message>
        <message>
            <source>{count} bands</source>
            <translation>{count} bandes</translation>
        </message>
        <message>
            <source>{count} chip</source>
            <translation>{count} imagette</translation>
        </message>
        <message>
            <source>{count} chip cannot be brought to the CRS of the first chip and was left out.</source>
            <translation>{count} imagette ne peut pas être amenée dans le SCR de la première et a été omise.</translation>
        </message>
        <message>
            <source>{count} chip cannot be opened and was left out: {reason}</source>
            <translation>{count} imagette ne peut pas être ouverte et a été omise : {reason}</translation>
        </message>
        <message>
            <source>{count} chip does not say where it lies on the map and was left out.</source>
            <translation>{count} imagette ne dit pas où elle se trouve sur la carte et a été omise.</translation>
        </message>
        <message>
            <source>{count} chip has labels that cannot be read and comes without them: {reason}</source>
            <translation>{count} imagette a des étiquettes illisibles et vient sans elles : {reason}</translation>
        </message>
        <message>
            <source>{count} chip is in another CRS than the first and was brought to that.</source>
            <translation>{count} imagette est dans un autre SCR que la première et a été amenée dans le sien.</translation>
        </message>
        <message>
            <source>{count} chip positions turned {turns} times are more than one run can plan ({most}); choose larger STRIDE_X and STRIDE_Y, a larger ROTATION_ANGLE or a smaller EXTENT, or PROCESS_ALL_RASTER_ITEMS if the image's items lie far apart.</source>
            <translation>{count} positions d'imagettes tournées {turns} fois sont plus qu'une exécution ne peut en prévoir ({most}) ; choisissez STRIDE_X et STRIDE_Y ou ROTATION_ANGLE plus grands, EXTENT plus petit, ou PROCESS_ALL_RASTER_ITEMS si les éléments de l'image sont très éloignés.</translation>
        </message>
        <message>
            <source>{count} chips</source>
            <translation>{count} imagettes</translation>
        </message>
        <message>
            <source>{count} chips are in another CRS than the first and were brought to that.</source>
            <translation>{count} imagettes sont dans un autre SCR que la première et ont été amenées dans le sien.</translation>
        </message>
        <message>
            <source>{count} chips cannot be brought to the CRS of the first chip and were left out.</source>
            <translation>{count} imagettes ne peuvent pas être amenées dans le SCR de la première et ont été omises.</translation>
        </message>
        <message>
            <source>{count} chips cannot be opened and were left out; the first: {reason}</source>
            <translation>{count} imagettes ne peuvent pas être ouvertes et ont été omises ; la première : {reason}</translation>
        </message>
        <message>
            <source>{count} chips do not say where they lie on the map and were left out.</source>
            <translation>{count} imagettes ne disent pas où elles se trouvent sur la carte et ont été omises.</translation>
        </message>
        <message>
            <source>{count} chips have labels that cannot be read and come without them; the first: {reason}</source>
            <translation>{count} imagettes ont des étiquettes illisibles et viennent sans elles ; la première : {reason}</translation>
        </message>
        <message>
            <source>{count} class</source>
            <translation>{count} classe</translation>
        </message>
        <message>
            <source>{count} classes</source>
            <translation>{count} classes</translation>
        </message>
        <message>
            <source>{count} entries</source>
            <translation>{count} entrées</translation>
        </message>
        <message>
            <source>{count} entry</source>
            <translation>{count} entrée</translation>
        </message>
        <message>
            <source>{count} error</source>
            <translation>{count} erreur</translation>
        </message>
        <message>
            <source>{count} errors</source>
            <translation>{count} erreurs</translation>
        </message>
        <message>
            <source>{count} hour</source>
            <translation>{count} heure</translation>
        </message>
        <message>
            <source>{count} hours</source>
            <translation>{count} heures</translation>
        </message>
        <message>
            <source>{count} instance</source>
            <translation>{count} instance</translation>
        </message>
        <message>
            <source>{count} instances</source>
            <translation>{count} instances</translation>
        </message>
        <message>
            <source>{count} label</source>
            <translation>{count} étiquette</translation>
        </message>
        <message>
            <source>{count} labels</source>
            <translation>{count} étiquettes</translation>
        </message>
        <message>
            <source>{count} minute</source>
            <translation>{count} minute</translation>
        </message>
        <message>
            <source>{count} minutes</source>
            <translation>{count} minutes</translation>
        </message>
        <message>
            <source>{count} object</source>
            <translation>{count} objet</translation>
        </message>
        <message>
            <source>{count} objects</source>
            <translation>{count} objets</translation>
        </message>
        <message>
            <source>{count} of them ({share}) has labels.</source>
            <translation>{count} d'entre elles ({share}) est étiquetée.</translation>
        </message>
        <message>
            <source>{count} of them ({share}) have labels.</source>
            <translation>{count} d'entre elles ({share}) sont étiquetées.</translation>
        </message>
        <message>
            <source>{count} pixel</source>
            <translation>{count} pixel</translation>
        </message>
        <message>
            <source>{count} pixels</source>
            <translation>{count} pixels</translation>
        </message>
        <message>
            <source>{count} second</source>
            <translation>{count} seconde</translation>
        </message>
        <message>
            <source>{count} seconds</source>
            <translation>{count} secondes</translation>
        </message>
        <message>
            <source>{first} to {last}</source>
            <translation>{first} à {last}</translation>
        </message>
        <message>
            <source>{folder} is not a dataset: it holds none of {names}; choose the folder of a finished export.</source>
            <translation>{folder} n'est pas un jeu de données : il ne contient aucun de {names} ; choisissez le dossier d'un export terminé.</translation>
        </message>
        <message>
            <source>{folder} is not a whole dataset: {name} is missing; choose the folder of a finished export.</source>
            <translation>{folder} n'est pas un jeu de données complet : {name} manque ; choisissez le dossier d'un export terminé.</translation>
        </message>
        <message>
            <source>{folder} lists no chips; export the dataset again.</source>
            <translation>{folder} ne liste aucune imagette ; exportez de nouveau le jeu de données.</translation>
        </message>
        <message>
            <source>{folder}: {format}</source>
            <translation>{folder} : {format}</translation>
        </message>
        <message>
            <source>{folder}: {model} and {statistics} do not describe a dataset ({reason}); restore the files or export the dataset again.</source>
            <translation>{folder} : {model} et {statistics} ne décrivent pas un jeu de données ({reason}) ; restaurez les fichiers ou exportez de nouveau le jeu de données.</translation>
        </message>
        <message>
            <source>{format} needs ADDITIONAL_INPUT_RASTER, the images of its other side.</source>
            <translation>{format} a besoin d'ADDITIONAL_INPUT_RASTER, les images de son autre côté.</translation>
        </message>
        <message>
            <source>{format} needs INPUT_CLASS_DATA or INPUT_CLASS_RASTER.</source>
            <translation>{format} a besoin d'INPUT_CLASS_DATA ou d'INPUT_CLASS_RASTER.</translation>
        </message>
        <message>
            <source>{format} needs INPUT_INSTANCE_DATA or INPUT_INSTANCE_RASTER.</source>
            <translation>{format} a besoin d'INPUT_INSTANCE_DATA ou d'INPUT_INSTANCE_RASTER.</translation>
        </message>
        <message>
            <source>{format} takes no ADDITIONAL_INPUT_RASTER; leave it empty.</source>
            <translation>{format} n'accepte pas d'ADDITIONAL_INPUT_RASTER ; laissez-le vide.</translation>
        </message>
        <message>
            <source>{format} takes no instances; leave INPUT_INSTANCE_DATA and INPUT_INSTANCE_RASTER empty.</source>
            <translation>{format} n'accepte pas d'instances ; laissez INPUT_INSTANCE_DATA et INPUT_INSTANCE_RASTER vides.</translation>
        </message>
        <message>
            <source>{format} takes no labels; leave INPUT_CLASS_DATA and INPUT_CLASS_RASTER empty.</source>
            <translation>{format} n'accepte pas d'étiquettes ; laissez INPUT_CLASS_DATA et INPUT_CLASS_RASTER vides.</translation>
        </message>
        <message>
            <source>{format} with ADDITIONAL_INPUT_RASTER cannot be JPEG, since readers expect labels in the format of the images; choose CHIP_FORMAT TIFF, PNG or MRF.</source>
            <translation>{format} avec ADDITIONAL_INPUT_RASTER ne peut pas être en JPEG, car les lecteurs attendent les étiquettes au format des images ; choisissez CHIP_FORMAT TIFF, PNG ou MRF.</translation>
        </message>
        <message>
            <source>{image} has {rows} rows and {columns} columns, its label {label_rows} and {label_columns}; export the dataset again.</source>
            <translation>{image} a {rows} lignes et {columns} colonnes, son étiquette {label_rows} et {label_columns} ; exportez de nouveau le jeu de données.</translation>
        </message>
        <message>
            <source>{layer} has no zoom level finer than {cell:.10g} map units to a pixel; chips with a CELL_SIZE of {wanted:.10g} show no more.</source>
            <translation>{layer} n'a pas de niveau de zoom plus fin que {cell:.10g} unités de carte par pixel ; des imagettes avec un CELL_SIZE de {wanted:.10g} n'en montrent pas plus.</translation>
        </message>
        <message>
            <source>{layer}: the server had nothing for {count} tile; it counts as nodata.</source>
            <translation>{layer} : le serveur n'avait rien pour {count} tuile ; elle compte comme nodata.</translation>
        </message>
        <message>
            <source>{layer}: the server had nothing for {count} tiles; they count as nodata.</source>
            <translation>{layer} : le serveur n'avait rien pour {count} tuiles ; elles comptent comme nodata.</translation>
        </message>
        <message>
            <source>{layer}: zoom level {level}, {cell:.10g} map units to a pixel, at most {count} tile.</source>
            <translation>{layer} : niveau de zoom {level}, {cell:.10g} unités de carte par pixel, au plus {count} tuile.</translation>
        </message>
        <message>
            <source>{layer}: zoom level {level}, {cell:.10g} map units to a pixel, at most {count} tiles.</source>
            <translation>{layer} : niveau de zoom {level}, {cell:.10g} unités de carte par pixel, au plus {count} tuiles.</translation>
        </message>
        <message>
            <source>{low} or more: {count} ({share})</source>
            <translation>{low} ou plus : {count} ({share})</translation>
        </message>
        <message>
            <source>{low} to less than {high}: {count} ({share})</source>
            <translation>de {low} à moins de {high} : {count} ({share})</translation>
        </message>
        <message>
            <source>{name} cannot be brought to the coordinate reference system of the first item; leave it out or set PROCESS_ALL_RASTER_ITEMS.</source>
            <translation>{name} ne peut pas être amené dans le système de coordonnées de référence du premier élément ; omettez-le ou activez PROCESS_ALL_RASTER_ITEMS.</translation>
        </message>
        <message>
            <source>{name} cannot be grown by a BUFFER_RADIUS of {radius} ({reason}); choose a smaller one.</source>
            <translation>{name} ne peut pas être agrandi d'un BUFFER_RADIUS de {radius} ({reason}) ; choisissez-en un plus petit.</translation>
        </message>
        <message>
            <source>{name} cannot be opened as a raster ({reason}).</source>
            <translation>{name} ne peut pas être ouvert comme raster ({reason}).</translation>
        </message>
        <message>
            <source>{name} cannot be read ({reason}); repair the file.</source>
            <translation>{name} est illisible ({reason}) ; réparez le fichier.</translation>
        </message>
        <message>
            <source>{name} cannot be read in columns {x} to {x_end}, rows {y} to {y_end} ({reason}); repair the file or choose an EXTENT without that part.</source>
            <translation>{name} est illisible dans les colonnes {x} à {x_end}, lignes {y} à {y_end} ({reason}) ; réparez le fichier ou choisissez un EXTENT sans cette partie.</translation>
        </message>
        <message>
            <source>{name} cannot be resampled to the grid of the chips ({reason}).</source>
            <translation>{name} ne peut pas être rééchantillonné sur la grille des imagettes ({reason}).</translation>
        </message>
        <message>
            <source>{name} does not have the pixels of the image, which has no coordinate reference system to compare; choose a raster on the same grid.</source>
            <translation>{name} n'a pas les pixels de l'image, qui n'a pas de système de coordonnées de référence à comparer ; choisissez un raster sur la même grille.</translation>
        </message>
        <message>
            <source>{name} has no coordinate reference system; set it in the layer's properties and run again.</source>
            <translation>{name} n'a pas de système de coordonnées de référence ; définissez-le dans les propriétés de la couche et relancez.</translation>
        </message>
        <message>
            <source>{name} has no feature with a class value; fill in the class field or choose another.</source>
            <translation>{name} n'a aucune entité avec une valeur de classe ; remplissez le champ de classe ou choisissez-en un autre.</translation>
        </message>
        <message>
            <source>{name} has {bands} of {dtype}, but {first} has {first_bands} of {first_dtype}; choose items with the same bands and pixel type.</source>
            <translation>{name} a {bands} de type {dtype}, mais {first} a {first_bands} de type {first_dtype} ; choisissez des éléments aux mêmes bandes et au même type de pixel.</translation>
        </message>
        <message>
            <source>{name} has {count} bands; choose a raster of class values with one band.</source>
            <translation>{name} a {count} bandes ; choisissez un raster de valeurs de classe à une bande.</translation>
        </message>
        <message>
            <source>{name} holds complex numbers or pixels of an unknown type; choose a layer with real numbers.</source>
            <translation>{name} contient des nombres complexes ou des pixels d'un type inconnu ; choisissez une couche à nombres réels.</translation>
        </message>
        <message>
            <source>{name} holds complex numbers; chips need real ones.</source>
            <translation>{name} contient des nombres complexes ; les imagettes en demandent des réels.</translation>
        </message>
        <message>
            <source>{name} holds features, but not the rasters of a tile index, which has their paths in a field location; choose a raster or a tile index.</source>
            <translation>{name} contient des entités, mais pas les rasters d'un index de tuiles, qui a leurs chemins dans un champ location ; choisissez un raster ou un index de tuiles.</translation>
        </message>
        <message>
            <source>{name} holds no class in the exported part of the image; check its CRS and the EXTENT.</source>
            <translation>{name} ne contient aucune classe dans la partie exportée de l'image ; vérifiez son SCR et EXTENT.</translation>
        </message>
        <message>
            <source>{name} holds no polygon that can be brought to the image; check its CRS.</source>
            <translation>{name} ne contient aucun polygone qui puisse être amené sur l'image ; vérifiez son SCR.</translation>
        </message>
        <message>
            <source>{name} holds points or lines, which have no area; give a BUFFER_RADIUS to label with boxes or masks, or to crop or blacken around them.</source>
            <translation>{name} contient des points ou des lignes, qui n'ont pas de surface ; donnez un BUFFER_RADIUS pour étiqueter par boîtes ou masques, ou pour rogner ou noircir autour d'eux.</translation>
        </message>
        <message>
            <source>{name} holds points or lines, which have no area; give a BUFFER_RADIUS to label with boxes or masks.</source>
            <translation>{name} contient des points ou des lignes, qui n'ont pas de surface ; donnez un BUFFER_RADIUS pour étiqueter par boîtes ou masques.</translation>
        </message>
        <message>
            <source>{name} holds points or lines; give a layer of polygons.</source>
            <translation>{name} contient des points ou des lignes ; donnez une couche de polygones.</translation>
        </message>
        <message>
            <source>{name} holds the class value {value}, more than a label file can hold ({largest}); reclassify it.</source>
            <translation>{name} contient la valeur de classe {value}, plus que ne peut contenir un fichier d'étiquettes ({largest}) ; reclassez-la.</translation>
        </message>
        <message>
            <source>{name} holds the class value {value}, more than labels can hold ({largest}).</source>
            <translation>{name} contient la valeur de classe {value}, plus que ne peuvent contenir les étiquettes ({largest}).</translation>
        </message>
        <message>
            <source>{name} holds the class value {value}; in this METADATA_FORMAT class values must be {least} or more.</source>
            <translation>{name} contient la valeur de classe {value} ; dans ce METADATA_FORMAT, les valeurs de classe doivent être d'au moins {least}.</translation>
        </message>
        <message>
            <source>{name} holds the class value {value}; reclassify it to values of 1 or more (0 is background).</source>
            <translation>{name} contient la valeur de classe {value} ; reclassez-la en valeurs de 1 ou plus (0 est l'arrière-plan).</translation>
        </message>
        <message>
            <source>{name} holds the class {value}, which is not among the classes of the semantic labels ({values}).</source>
            <translation>{name} contient la classe {value}, qui n'est pas parmi les classes des étiquettes sémantiques ({values}).</translation>
        </message>
        <message>
            <source>{name} holds {value}, which is not a whole number; reclassify it to integers.</source>
            <translation>{name} contient {value}, qui n'est pas un nombre entier ; reclassez-le en entiers.</translation>
        </message>
        <message>
            <source>{name} is a tile index without a file; choose another one.</source>
            <translation>{name} est un index de tuiles sans fichier ; choisissez-en un autre.</translation>
        </message>
        <message>
            <source>{name} is not a layer of features that can be opened.</source>
            <translation>{name} n'est pas une couche d'entités qui puisse être ouverte.</translation>
        </message>
        <message>
            <source>{name} is not a raster layer that can be opened.</source>
            <translation>{name} n'est pas une couche raster qui puisse être ouverte.</translation>
        </message>
        <message>
            <source>{name} knows no classes, and the semantic labels have several ({values}) but not 1; give an INSTANCE_CLASS_VALUE_FIELD.</source>
            <translation>{name} ne connaît pas de classes, et les étiquettes sémantiques en ont plusieurs ({values}) mais pas 1 ; donnez un INSTANCE_CLASS_VALUE_FIELD.</translation>
        </message>
        <message>
            <source>{name} leads to no tile index ({file}), which is a vector file with a field location.</source>
            <translation>{name} ne mène à aucun index de tuiles ({file}), c'est-à-dire un fichier vecteur avec un champ location.</translation>
        </message>
        <message>
            <source>{name} must be 0 or more pixels, not {value}.</source>
            <translation>{name} doit être de 0 pixel ou plus, pas {value}.</translation>
        </message>
        <message>
            <source>{name} must be 1 to {largest} pixels, not {value}.</source>
            <translation>{name} doit être de 1 à {largest} pixels, pas {value}.</translation>
        </message>
        <message>
            <source>{name} must be a whole number, not {value}.</source>
            <translation>{name} doit être un nombre entier, pas {value}.</translation>
        </message>
        <message>
            <source>{name} refers to the file {file}, which is not there; put it back or leave it out of {name}.</source>
            <translation>{name} renvoie au fichier {file}, qui n'est pas là ; remettez-le ou retirez-le de {name}.</translation>
        </message>
        <message>
            <source>{name}: field {field} holds neither whole numbers nor texts; choose an integer or text field.</source>
            <translation>{name} : le champ {field} ne contient ni nombres entiers ni textes ; choisissez un champ entier ou texte.</translation>
        </message>
        <message>
            <source>{name}: field {field} holds {value!r}, which is neither a whole number nor a text; choose an integer or text field.</source>
            <translation>{name} : le champ {field} contient {value!r}, qui n'est ni un nombre entier ni un texte ; choisissez un champ entier ou texte.</translation>
        </message>
        <message>
            <source>{name}: field {field} holds {value}, more than a class value can be.</source>
            <translation>{name} : le champ {field} contient {value}, plus que ce que peut être une valeur de classe.</translation>
        </message>
        <message>
            <source>{name}: the layer {layer} comes from the provider {provider}, and the items of a collection must be rasters that GDAL opens; export it alone as INPUT_RASTER with PROCESS_ALL_RASTER_ITEMS off, or save it as a file.</source>
            <translation>{name} : la couche {layer} provient du fournisseur {provider}, et les éléments d’une collection doivent être des rasters que GDAL ouvre ; exportez-la seule comme INPUT_RASTER sans PROCESS_ALL_RASTER_ITEMS, ou enregistrez-la dans un fichier.</translation>
        </message>
        <message>
            <source>{name}: the layer {layer} gives pictures, not class values; choose a raster of values.</source>
            <translation>{name} : la couche {layer} donne des images, pas des valeurs de classe ; choisissez un raster de valeurs.</translation>
        </message>
        <message>
            <source>{name}: the layer {layer} has no pixels of a size of its own; give {missing}.</source>
            <translation>{name} : la couche {layer} n'a pas de pixels d'une taille propre ; donnez {missing}.</translation>
        </message>
        <message>
            <source>{name}: the layer {layer} has no pixels of a size of its own; set REFERENCE_SYSTEM to MAP_SPACE.</source>
            <translation>{name} : la couche {layer} n'a pas de pixels d'une taille propre ; mettez REFERENCE_SYSTEM à MAP_SPACE.</translation>
        </message>
        <message>
            <source>{name}: the layer {layer} lies in {crs} and the image in {other}; choose a layer in the image's CRS.</source>
            <translation>{name} : la couche {layer} est en {crs} et l'image en {other} ; choisissez une couche dans le SCR de l'image.</translation>
        </message>
        <message>
            <source>{name}: the server of {layer} does not give the pixels at x {x_min:.10g} to {x_max:.10g}, y {y_min:.10g} to {y_max:.10g} ({reason}); run again with the same parameters to go on when it answers.</source>
            <translation>{name} : le serveur de {layer} ne donne pas les pixels en x {x_min:.10g} à {x_max:.10g}, y {y_min:.10g} à {y_max:.10g} ({reason}) ; relancez avec les mêmes paramètres pour continuer quand il répondra.</translation>
        </message>
        <message>
            <source>{name}: the server of {layer} gives tiles of another size than its connection says ({reason} pixels); set the tile resolution of the connection, and add the layer again.</source>
            <translation>{name} : le serveur de {layer} donne des tuiles d'une autre taille que celle de sa connexion ({reason} pixels) ; réglez la résolution des tuiles de la connexion et ajoutez de nouveau la couche.</translation>
        </message>
        <message>
            <source>{name}: the server of {layer} refuses the pixels at x {x_min:.10g} to {x_max:.10g}, y {y_min:.10g} to {y_max:.10g} ({reason}); check the layer's connection and login, CELL_SIZE and EXTENT.</source>
            <translation>{name} : le serveur de {layer} refuse les pixels en x {x_min:.10g} à {x_max:.10g}, y {y_min:.10g} à {y_max:.10g} ({reason}) ; vérifiez la connexion et l'authentification de la couche, CELL_SIZE et EXTENT.</translation>
        </message>
        <message>
            <source>{name}: the service of {layer} does not describe its tiles; add the layer again, or as WMS.</source>
            <translation>{name} : le service de {layer} ne décrit pas ses tuiles ; ajoutez de nouveau la couche, ou comme WMS.</translation>
        </message>
        <message>
            <source>{name}: the service of {layer} does not describe itself ({reason}); check the layer's connection and login.</source>
            <translation>{name} : le service de {layer} ne se décrit pas ({reason}) ; vérifiez la connexion et l'authentification de la couche.</translation>
        </message>
        <message>
            <source>{name}: training data</source>
            <translation>{name} : données d'entraînement</translation>
        </message>
        <message>
            <source>{name}: {data} has no field {field}; it has {fields}.</source>
            <translation>{name} : {data} n'a pas de champ {field} ; il a {fields}.</translation>
        </message>
        <message>
            <source>{path} cannot be made because a file of that name is there; choose another folder.</source>
            <translation>{path} ne peut pas être créé parce qu'un fichier de ce nom existe ; choisissez un autre dossier.</translation>
        </message>
        <message>
            <source>{path} cannot be read ({reason}); check that the file is there.</source>
            <translation>{path} est illisible ({reason}) ; vérifiez que le fichier est là.</translation>
        </message>
        <message>
            <source>{path} cannot be read ({reason}); choose a folder that holds a whole dataset.</source>
            <translation>{path} est illisible ({reason}) ; choisissez un dossier qui contient un jeu de données complet.</translation>
        </message>
        <message>
            <source>{path} cannot be read ({reason}); restore the file or export the dataset again.</source>
            <translation>{path} est illisible ({reason}) ; restaurez le fichier ou exportez de nouveau le jeu de données.</translation>
        </message>
        <message>
            <source>{path} cannot be written ({reason}); choose a folder with write permission and enough space.</source>
            <translation>{path} ne peut pas être écrit ({reason}) ; choisissez un dossier où vous pouvez écrire et avec assez de place.</translation>
        </message>
        <message>
            <source>{path} has {rows} rows and {columns} columns, its chip {chip_rows} and {chip_columns}; export the dataset again.</source>
            <translation>{path} a {rows} lignes et {columns} colonnes, son imagette {chip_rows} et {chip_columns} ; exportez de nouveau le jeu de données.</translation>
        </message>
        <message>
            <source>{path} is not a whole XML file ({reason}); restore the file or export it again.</source>
            <translation>{path} n'est pas un fichier XML complet ({reason}) ; restaurez le fichier ou exportez-le de nouveau.</translation>
        </message>
        <message>
            <source>{path} is too large to be shown.</source>
            <translation>{path} est trop grand pour être montré.</translation>
        </message>
        <message>
            <source>{path}, line {number}: {line!r} is not an image below images/ with its labels below labels/; restore the file or export the dataset again.</source>
            <translation>{path}, ligne {number} : {line!r} n'est pas une image sous images/ avec ses étiquettes sous labels/ ; restaurez le fichier ou exportez de nouveau le jeu de données.</translation>
        </message>
        <message>
            <source>{path}, {place}: the box is not four numbers; restore the file or export it again.</source>
            <translation>{path}, {place} : la boîte n'est pas formée de quatre nombres ; restaurez le fichier ou exportez-le de nouveau.</translation>
        </message>
        <message>
            <source>{path}, {place}: the class {name!r} is not a whole number; labels name classes by their values.</source>
            <translation>{path}, {place} : la classe {name!r} n'est pas un nombre entier ; les étiquettes nomment les classes par leurs valeurs.</translation>
        </message>
        <message>
            <source>{place} begins with a byte order mark, at which readers fail; save it as UTF-8 without one.</source>
            <translation>{place} commence par une marque d'ordre des octets, qui fait échouer les lecteurs ; enregistrez-le en UTF-8 sans elle.</translation>
        </message>
        <message>
            <source>{place} belongs to more than one chip; give every chip its own number.</source>
            <translation>{place} appartient à plus d'une imagette ; donnez à chaque imagette son propre numéro.</translation>
        </message>
        <message>
            <source>{place} cannot be read ({reason}); restore it or export the dataset again.</source>
            <translation>{place} est illisible ({reason}) ; restaurez-le ou exportez de nouveau le jeu de données.</translation>
        </message>
        <message>
            <source>{place} describes {stated}, not {bands}; export the dataset again.</source>
            <translation>{place} décrit {stated}, pas {bands} ; exportez de nouveau le jeu de données.</translation>
        </message>
        <message>
            <source>{place} does not end in {usual} as the label in the first line of map.txt, so readers cannot find it; use one file format for all labels.</source>
            <translation>{place} ne se termine pas par {usual} comme l'étiquette de la première ligne de map.txt, donc les lecteurs ne la trouvent pas ; utilisez un seul format de fichier pour toutes les étiquettes.</translation>
        </message>
        <message>
            <source>{place} has a negative number, at which readers fail; write 0 in columns without meaning.</source>
            <translation>{place} a un nombre négatif, qui fait échouer les lecteurs ; écrivez 0 dans les colonnes sans signification.</translation>
        </message>
        <message>
            <source>{place} has an empty name; give it one.</source>
            <translation>{place} a un nom vide ; donnez-lui-en un.</translation>
        </message>
        <message>
            <source>{place} has instance number {value}, but {largest} is the largest; use smaller tiles.</source>
            <translation>{place} a le numéro d'instance {value}, mais {largest} est le plus grand ; utilisez des tuiles plus petites.</translation>
        </message>
        <message>
            <source>{place} has instances, but no pixel in any raster of class values; readers may want both, see the labels.</source>
            <translation>{place} a des instances, mais aucun pixel dans un raster de valeurs de classe ; les lecteurs peuvent vouloir les deux, voyez les étiquettes.</translation>
        </message>
        <message>
            <source>{place} has negative pixels; instances are numbered 1, 2, 3 and so on.</source>
            <translation>{place} a des pixels négatifs ; les instances sont numérotées 1, 2, 3 et ainsi de suite.</translation>
        </message>
        <message>
            <source>{place} has no AllTilesStats, at which readers of other images than 8-bit RGB fail; export the dataset again.</source>
            <translation>{place} n'a pas d'AllTilesStats, ce qui fait échouer les lecteurs d'images autres que RVB 8 bits ; exportez de nouveau le jeu de données.</translation>
        </message>
        <message>
            <source>{place} has no Color, at which readers fail; add one such as [0, 255, 0].</source>
            <translation>{place} n'a pas de Color, ce qui fait échouer les lecteurs ; ajoutez-en une comme [0, 255, 0].</translation>
        </message>
        <message>
            <source>{place} has no instance; delete the file and its name in map.txt.</source>
            <translation>{place} n'a pas d'instance ; supprimez le fichier et son nom dans map.txt.</translation>
        </message>
        <message>
            <source>{place} has no label file, so readers leave the chip out; write an empty one to keep it.</source>
            <translation>{place} n'a pas de fichier d'étiquettes, donc les lecteurs omettent l'imagette ; écrivez-en un vide pour la garder.</translation>
        </message>
        <message>
            <source>{place} has no label, at which readers fail; give it one or remove the chip.</source>
            <translation>{place} n'a pas d'étiquette, ce qui fait échouer les lecteurs ; donnez-lui-en une ou retirez l'imagette.</translation>
        </message>
        <message>
            <source>{place} has no second image, as other chips have; export the dataset again.</source>
            <translation>{place} n'a pas de seconde image, comme en ont d'autres imagettes ; exportez de nouveau le jeu de données.</translation>
        </message>
        <message>
            <source>{place} has no whole number as its value or no name; correct the list of classes.</source>
            <translation>{place} n'a pas de nombre entier comme valeur ou pas de nom ; corrigez la liste des classes.</translation>
        </message>
        <message>
            <source>{place} has no {key}, at which readers fail; add it or export the dataset again.</source>
            <translation>{place} n'a pas de {key}, ce qui fait échouer les lecteurs ; ajoutez-le ou exportez de nouveau le jeu de données.</translation>
        </message>
        <message>
            <source>{place} has no {key}, which older readers need; add it.</source>
            <translation>{place} n'a pas de {key}, dont les lecteurs anciens ont besoin ; ajoutez-le.</translation>
        </message>
        <message>
            <source>{place} has pixels of type {dtype}, most others {usual}; export the dataset again.</source>
            <translation>{place} a des pixels de type {dtype}, la plupart des autres {usual} ; exportez de nouveau le jeu de données.</translation>
        </message>
        <message>
            <source>{place} has pixels of type {dtype}; labels are whole numbers, export the dataset again.</source>
            <translation>{place} a des pixels de type {dtype} ; les étiquettes sont des nombres entiers, exportez de nouveau le jeu de données.</translation>
        </message>
        <message>
            <source>{place} has pixels of value {value}, which is not a class; add the class or set the pixels to 0.</source>
            <translation>{place} a des pixels de valeur {value}, qui n'est pas une classe ; ajoutez la classe ou mettez les pixels à 0.</translation>
        </message>
        <message>
            <source>{place} has the same name as another class, of which readers lose one; rename it.</source>
            <translation>{place} a le même nom qu'une autre classe, dont les lecteurs perdent l'une ; renommez-la.</translation>
        </message>
        <message>
            <source>{place} has the same value as another class; give every class its own.</source>
            <translation>{place} a la même valeur qu'une autre classe ; donnez à chaque classe la sienne.</translation>
        </message>
        <message>
            <source>{place} has the same value everywhere, so readers leave it out; check the image.</source>
            <translation>{place} a partout la même valeur, donc les lecteurs l'omettent ; vérifiez l'image.</translation>
        </message>
        <message>
            <source>{place} has {bands} bands, a raster of class values has one; export the dataset again.</source>
            <translation>{place} a {bands} bandes, un raster de valeurs de classe en a une ; exportez de nouveau le jeu de données.</translation>
        </message>
        <message>
            <source>{place} has {bands}, most others {usual}; export the dataset again.</source>
            <translation>{place} a {bands}, la plupart des autres {usual} ; exportez de nouveau le jeu de données.</translation>
        </message>
        <message>
            <source>{place} has {count} objects, where one describes the whole chip; export the dataset again.</source>
            <translation>{place} a {count} objets, là où un seul décrit toute l'imagette ; exportez de nouveau le jeu de données.</translation>
        </message>
        <message>
            <source>{place} holds its extension twice, so readers cannot find its label; rename the files of the chip.</source>
            <translation>{place} contient deux fois son extension, donc les lecteurs ne trouvent pas son étiquette ; renommez les fichiers de l'imagette.</translation>
        </message>
        <message>
            <source>{place} holds letters outside ASCII that some readers misread; write them as escapes of JSON.</source>
            <translation>{place} contient des lettres hors ASCII que certains lecteurs lisent mal ; écrivez-les en séquences d'échappement JSON.</translation>
        </message>
        <message>
            <source>{place} is a chip without a label, which readers take as background.</source>
            <translation>{place} est une imagette sans étiquette, que les lecteurs prennent pour l'arrière-plan.</translation>
        </message>
        <message>
            <source>{place} is a folder that is not called like a class, at which readers fail; rename it to the name of a class.</source>
            <translation>{place} est un dossier qui ne porte pas le nom d'une classe, ce qui fait échouer les lecteurs ; donnez-lui le nom d'une classe.</translation>
        </message>
        <message>
            <source>{place} is a part of the name of another chip, with which readers confuse it; give all chips numbers of the same length.</source>
            <translation>{place} est une partie du nom d'une autre imagette, avec laquelle les lecteurs la confondent ; donnez à toutes les imagettes des numéros de même longueur.</translation>
        </message>
        <message>
            <source>{place} is an instance class, but not among Classes; add it there.</source>
            <translation>{place} est une classe d'instances, mais n'est pas parmi Classes ; ajoutez-la là.</translation>
        </message>
        <message>
            <source>{place} is in no chip; remove the class or export chips that show it.</source>
            <translation>{place} n'est dans aucune imagette ; retirez la classe ou exportez des imagettes qui la montrent.</translation>
        </message>
        <message>
            <source>{place} is in only {chips}, fewer than a split for training and validation needs ({least}); export more chips that show it.</source>
            <translation>{place} n'est que dans {chips}, moins que n'en demande une partition en entraînement et validation ({least}) ; exportez davantage d'imagettes qui la montrent.</translation>
        </message>
        <message>
            <source>{place} is listed in map.txt but is not there; restore it or export the dataset again.</source>
            <translation>{place} est listé dans map.txt mais n'est pas là ; restaurez-le ou exportez de nouveau le jeu de données.</translation>
        </message>
        <message>
            <source>{place} is missing; restore it or export the dataset again.</source>
            <translation>{place} manque ; restaurez-le ou exportez de nouveau le jeu de données.</translation>
        </message>
        <message>
            <source>{place} is not an image below images/ with its labels below labels/; restore map.txt or export again.</source>
            <translation>{place} n'est pas une image sous images/ avec ses étiquettes sous labels/ ; restaurez map.txt ou exportez de nouveau.</translation>
        </message>
        <message>
            <source>{place} is not as large as its image; export the dataset again.</source>
            <translation>{place} n'a pas la taille de son image ; exportez de nouveau le jeu de données.</translation>
        </message>
        <message>
            <source>{place} is not as large as the image it belongs to; export the dataset again.</source>
            <translation>{place} n'a pas la taille de l'image à laquelle il appartient ; exportez de nouveau le jeu de données.</translation>
        </message>
        <message>
            <source>{place} is not called like its image, so readers cannot find it; rename it.</source>
            <translation>{place} ne porte pas le nom de son image, donc les lecteurs ne le trouvent pas ; renommez-le.</translation>
        </message>
        <message>
            <source>{place} is not listed in map.txt; delete it or add its chip there.</source>
            <translation>{place} n'est pas listé dans map.txt ; supprimez-le ou ajoutez-y son imagette.</translation>
        </message>
        <message>
            <source>{place} is {width} x {height} pixels, not {tile_width} x {tile_height}; export the dataset again.</source>
            <translation>{place} est de {width} x {height} pixels, pas {tile_width} x {tile_height} ; exportez de nouveau le jeu de données.</translation>
        </message>
        <message>
            <source>{place} lies elsewhere on the map than its image; export the dataset again.</source>
            <translation>{place} se trouve ailleurs sur la carte que son image ; exportez de nouveau le jeu de données.</translation>
        </message>
        <message>
            <source>{place} lists no chip, at which readers wait for ever; export the dataset again.</source>
            <translation>{place} ne liste aucune imagette, ce qui fait attendre les lecteurs sans fin ; exportez de nouveau le jeu de données.</translation>
        </message>
        <message>
            <source>{place} lists no {key}, at which readers fail; add them or export the dataset again.</source>
            <translation>{place} ne liste pas de {key}, ce qui fait échouer les lecteurs ; ajoutez-les ou exportez de nouveau le jeu de données.</translation>
        </message>
        <message>
            <source>{place} lists other classes than the model definition; correct one of them.</source>
            <translation>{place} liste d'autres classes que la définition du modèle ; corrigez l'une des deux.</translation>
        </message>
        <message>
            <source>{place} must lie in a folder that is called like its class; move it there.</source>
            <translation>{place} doit se trouver dans un dossier qui porte le nom de sa classe ; déplacez-le là.</translation>
        </message>
        <message>
            <source>{place} numbers {instances} up to {value}; number them 1, 2, 3 and so on without gaps.</source>
            <translation>{place} numérote {instances} jusqu'à {value} ; numérotez 1, 2, 3 et ainsi de suite sans lacunes.</translation>
        </message>
        <message>
            <source>{place} says that the export is unfinished; run it again with the same parameters, or delete that file to leave it at the chips so far.</source>
            <translation>{place} dit que l'export est inachevé ; relancez-le avec les mêmes paramètres, ou supprimez ce fichier pour en rester aux imagettes obtenues.</translation>
        </message>
        <message>
            <source>{place}: MetaDataMode is {here}, but {there} in the other index file; correct one.</source>
            <translation>{place} : MetaDataMode est {here}, mais {there} dans l'autre fichier d'index ; corrigez l'un des deux.</translation>
        </message>
        <message>
            <source>{place}: NextTileIndex is {stated}, so the next export overwrites chip {number}; set it to a larger number.</source>
            <translation>{place} : NextTileIndex est {stated}, donc le prochain export écrase l'imagette {number} ; mettez-le à un nombre plus grand.</translation>
        </message>
        <message>
            <source>{place}: NumBands is {stated}, but images have {bands}; correct it or export again.</source>
            <translation>{place} : NumBands est {stated}, mais les images ont {bands} ; corrigez-le ou exportez de nouveau.</translation>
        </message>
        <message>
            <source>{place}: a CycleGAN dataset is two datasets in folders A and B; choose the folder that holds both.</source>
            <translation>{place} : un jeu de données CycleGAN est formé de deux jeux de données dans les dossiers A et B ; choisissez le dossier qui contient les deux.</translation>
        </message>
        <message>
            <source>{place}: bands called {names} make readers take RGB images of this format for multispectral ones; leave the names empty.</source>
            <translation>{place} : des bandes nommées {names} font prendre aux lecteurs les images RVB de ce format pour des multispectrales ; laissez les noms vides.</translation>
        </message>
        <message>
            <source>{place}: not one chip has a label; check CRS and extent of the labels and export the dataset again.</source>
            <translation>{place} : pas une imagette n'a d'étiquette ; vérifiez le SCR et l'emprise des étiquettes et exportez de nouveau le jeu de données.</translation>
        </message>
        <message>
            <source>{place}: readers split the first line at its blanks, so no path in it may hold one; rename what has one.</source>
            <translation>{place} : les lecteurs coupent la première ligne à ses espaces, donc aucun chemin ne peut y en contenir ; renommez ce qui en a.</translation>
        </message>
        <message>
            <source>{place}: the box is not four numbers, at which readers fail; export the dataset again.</source>
            <translation>{place} : la boîte n'est pas formée de quatre nombres, ce qui fait échouer les lecteurs ; exportez de nouveau le jeu de données.</translation>
        </message>
        <message>
            <source>{place}: the box {box} has no area (left &lt; right, top &lt; bottom); remove the object.</source>
            <translation>{place} : la boîte {box} n'a pas de surface (gauche &lt; droite, haut &lt; bas) ; retirez l'objet.</translation>
        </message>
        <message>
            <source>{place}: the box {box} reaches out of the chip of {width} x {height} pixels; clip it.</source>
            <translation>{place} : la boîte {box} dépasse de l'imagette de {width} x {height} pixels ; rognez-la.</translation>
        </message>
        <message>
            <source>{place}: the class {name} is not a whole number, so readers drop the object; write the class value.</source>
            <translation>{place} : la classe {name} n'est pas un nombre entier, donc les lecteurs écartent l'objet ; écrivez la valeur de classe.</translation>
        </message>
        <message>
            <source>{place}: the first label must be the one directly below labels/; put it before those in labels2/.</source>
            <translation>{place} : la première étiquette doit être celle directement sous labels/ ; placez-la avant celles de labels2/.</translation>
        </message>
        <message>
            <source>{place}: tiles are {width} x {height} pixels, from which readers cut squares; export square tiles to use all.</source>
            <translation>{place} : les tuiles sont de {width} x {height} pixels, dans lesquelles les lecteurs découpent des carrés ; exportez des tuiles carrées pour tout utiliser.</translation>
        </message>
        <message>
            <source>{place}: {key} cannot be {value}, only {low} to {high}; export the dataset again.</source>
            <translation>{place} : {key} ne peut pas être {value}, seulement {low} à {high} ; exportez de nouveau le jeu de données.</translation>
        </message>
        <message>
            <source>{place}: {key} cannot be {value}; correct it or export the dataset again.</source>
            <translation>{place} : {key} ne peut pas être {value} ; corrigez-le ou exportez de nouveau le jeu de données.</translation>
        </message>
        <message>
            <source>{place}: {key} has {stated} for {counted}, so that the dataset cannot be merged with others; export it again.</source>
            <translation>{place} : {key} a {stated} pour {counted}, si bien que le jeu de données ne peut pas être fusionné avec d'autres ; exportez-le de nouveau.</translation>
        </message>
        <message>
            <source>{place}: {key} is {stated}, but the files hold {counted}; export the dataset again.</source>
            <translation>{place} : {key} est {stated}, mais les fichiers contiennent {counted} ; exportez de nouveau le jeu de données.</translation>
        </message>
        <message>
            <source>{place}: {name} is not a metadata format that readers know; correct MetaDataMode.</source>
            <translation>{place} : {name} n'est pas un format de métadonnées que connaissent les lecteurs ; corrigez MetaDataMode.</translation>
        </message>
        <message>
            <source>{place}: {name} is not the name of a class; correct it or add the class.</source>
            <translation>{place} : {name} n'est pas le nom d'une classe ; corrigez-le ou ajoutez la classe.</translation>
        </message>
        <message>
            <source>{place}: {value} is not the value of a class; correct it or add the class.</source>
            <translation>{place} : {value} n'est pas la valeur d'une classe ; corrigez-la ou ajoutez la classe.</translation>
        </message>
        <message>
            <source>{shown} of {total} chips, chosen so that each class is seen about as often; chips without labels only where too few have some.</source>
            <translation>{shown} imagettes sur {total}, choisies pour que chaque classe soit vue à peu près aussi souvent ; des imagettes sans étiquette seulement là où trop peu en ont.</translation>
        </message>
        <message>
            <source>{shown} of {total} chips, evenly spread.</source>
            <translation>{shown} imagettes sur {total}, réparties régulièrement.</translation>
        </message>
        <message>
            <source>{source} (selected features only)</source>
            <translation>{source} (entités sélectionnées uniquement)</translation>
        </message>
        <message>
            <source>{thousands},{group}</source>
            <translation>{thousands} {group}</translation>
        </message>
        <message>
            <source>{value}: {count} ({share})</source>
            <translation>{value} : {count} ({share})</translation>
        </message>
    </context>
</TS>
