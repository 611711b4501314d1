<?xml version='1.0' encoding='utf-8'?>
<!DOCTYPE TS>
<TS version="2.1" language="zh-Hans" sourcelanguage="en">
    <context>
        <name>Algorithms</name>
        <message>
            <source>A feature counts in a chip if at least this share of its area lies in it. Not for class rasters.</source>
            <translation>要素的面积至少有此比例位于切片内时，才计入该切片。不适用于类别栅格。</translation>
        </message>
        <message>
            <source>A label lies in each chip that it was exported with, so overlapping chips give overlapping labels; regions of class masks can be united.</source>
            <translation>标签存在于导出它的每个切片中，因此重叠的切片会产生重叠的标签；类别掩膜的区域可以合并。</translation>
        </message>
        <message>
            <source>An example of a model: exports chips, checks them, and divides them for training and validation.</source>
            <translation>模型示例：导出切片、检查切片，并将其划分为训练和验证两部分。</translation>
        </message>
        <message>
            <source>As the class field. Its classes must be among those of the labels. Without one, all instances are of class 1, or of the only class there is.</source>
            <translation>与类别字段相同。其类别必须包含在标签的类别之中。未指定时，所有实例都属于类别 1，或属于唯一存在的类别。</translation>
        </message>
        <message>
            <source>Bands</source>
            <translation>波段</translation>
        </message>
        <message>
            <source>Bands of the image to write, in this order; all if none is given. Not for the additional image.</source>
            <translation>要写出的影像波段，按此顺序；未指定则写出全部。不适用于附加影像。</translation>
        </message>
        <message>
            <source>Buffer radius</source>
            <translation>缓冲半径</translation>
        </message>
        <message>
            <source>Cell size</source>
            <translation>像元大小</translation>
        </message>
        <message>
            <source>Checks that a dataset is whole and that trainers can read it.</source>
            <translation>检查数据集是否完整，以及训练程序能否读取。</translation>
        </message>
        <message>
            <source>Chip format</source>
            <translation>切片格式</translation>
        </message>
        <message>
            <source>Chip plan</source>
            <translation>切片规划</translation>
        </message>
        <message>
            <source>Chips</source>
            <translation>切片</translation>
        </message>
        <message>
            <source>Chips for training</source>
            <translation>用于训练的切片</translation>
        </message>
        <message>
            <source>Chips for validation</source>
            <translation>用于验证的切片</translation>
        </message>
        <message>
            <source>Chips must say where they lie on the map: in the file itself, or by a world file or .aux.xml beside it. Chips of PIXEL_SPACE do not.</source>
            <translation>切片必须说明其在地图上的位置：在文件本身中，或通过旁边的世界文件或 .aux.xml。PIXEL_SPACE 的切片没有位置。</translation>
        </message>
        <message>
            <source>Chips with a larger share are left out, and always those without any data.</source>
            <translation>无数据比例更高的切片会被略去，完全没有数据的切片总是略去。</translation>
        </message>
        <message>
            <source>Chipsmith needs the Python package shapely, version 2 or later; install it into the Python of QGIS (for example with: python3 -m pip install --user "shapely&gt;=2") and start QGIS again.</source>
            <translation>Chipsmith 需要 Python 包 shapely 2 或更高版本；请将其安装到 QGIS 的 Python 中（例如：python3 -m pip install --user "shapely&gt;=2"），然后重新启动 QGIS。</translation>
        </message>
        <message>
            <source>Class field</source>
            <translation>类别字段</translation>
        </message>
        <message>
            <source>Class name field</source>
            <translation>类别名称字段</translation>
        </message>
        <message>
            <source>Columns from one chip to the next; 0 means the tile width (no overlap).</source>
            <translation>从一个切片到下一个切片的列数；0 表示瓦片宽度（无重叠）。</translation>
        </message>
        <message>
            <source>Creation options</source>
            <translation>创建选项</translation>
        </message>
        <message>
            <source>Cut each image of the collection for itself</source>
            <translation>分别切割集合中的每幅影像</translation>
        </message>
        <message>
            <source>Cuts image chips with labels from a raster and a layer of features or classes.</source>
            <translation>根据栅格以及要素图层或类别图层，切割带标签的影像切片。</translation>
        </message>
        <message>
            <source>Each on its own grid, with one numbering over all.</source>
            <translation>各自使用自己的格网，统一编号。</translation>
        </message>
        <message>
            <source>Each position gives chips at 0 and every multiple of this angle below 360, about the same centre, counter-clockwise; labels turn with the pixels. 0 means no rotation.</source>
            <translation>每个位置在 0 度以及小于 360 度的该角度的每个倍数处各产生一个切片，围绕同一中心，逆时针旋转；标签随像素一起旋转。0 表示不旋转。</translation>
        </message>
        <message>
            <source>Errors are what trainers fail at or learn wrongly; warnings are what is probably not meant, such as a class in very few chips. Whatever readers of such folders accept is no error.</source>
            <translation>错误是指会使训练程序失败或学到错误内容的问题；警告是指很可能并非本意的情况，例如某个类别只出现在极少数切片中。此类文件夹的读取程序能够接受的内容不算错误。</translation>
        </message>
        <message>
            <source>Estimated size in bytes</source>
            <translation>估计大小（字节）</translation>
        </message>
        <message>
            <source>Estimated time in seconds</source>
            <translation>估计时间（秒）</translation>
        </message>
        <message>
            <source>Export training data for deep learning</source>
            <translation>导出深度学习训练数据</translation>
        </message>
        <message>
            <source>Export, validate and split (model)</source>
            <translation>导出、验证和划分（模型）</translation>
        </message>
        <message>
            <source>Exports chips that touch but do not overlap, checks the dataset, and divides the outlines of the chips into two layers, for training and for validation.</source>
            <translation>导出相接但不重叠的切片，检查数据集，并将切片轮廓划分到两个图层中，分别用于训练和验证。</translation>
        </message>
        <message>
            <source>Extent</source>
            <translation>范围</translation>
        </message>
        <message>
            <source>Fail if the dataset is not valid</source>
            <translation>数据集无效时报告失败</translation>
        </message>
        <message>
            <source>Features with classes, in any CRS.</source>
            <translation>带类别的要素，任意 CRS。</translation>
        </message>
        <message>
            <source>File format of the chips. TIFF and MRF take everything; PNG takes 1 to 4 bands of 8 or 16 bits; JPEG takes 1 or 3 bands of 8 bits, and its class labels are PNG.</source>
            <translation>切片的文件格式。TIFF 和 MRF 接受所有数据；PNG 接受 1 到 4 个 8 位或 16 位波段；JPEG 接受 1 个或 3 个 8 位波段，其类别标签为 PNG。</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>检查结果</translation>
        </message>
        <message>
            <source>Folder of the dataset</source>
            <translation>数据集文件夹</translation>
        </message>
        <message>
            <source>Footprints</source>
            <translation>切片轮廓</translation>
        </message>
        <message>
            <source>For Classified_Tiles and Export_Tiles: a second image, written to images2 on the grid of the first. For CycleGAN: the images of side B, on its own grid.</source>
            <translation>用于 Classified_Tiles 和 Export_Tiles：第二幅影像，按第一幅的格网写入 images2。用于 CycleGAN：B 侧的影像，使用其自己的格网。</translation>
        </message>
        <message>
            <source>For Labeled_Tiles, MultiLabeled_Tiles and Imagenet from features: chips of tile size centred on each feature; if not, chips are cropped to the feature's bounds, never larger than the tile.</source>
            <translation>用于由要素生成的 Labeled_Tiles、MultiLabeled_Tiles 和 Imagenet：以每个要素为中心、瓦片大小的切片；否则切片裁剪到要素的边界，且不大于瓦片。</translation>
        </message>
        <message>
            <source>For Labeled_Tiles, MultiLabeled_Tiles and Imagenet: pixels outside what is labelled become 0.</source>
            <translation>用于 Labeled_Tiles、MultiLabeled_Tiles 和 Imagenet：标签范围以外的像素变为 0。</translation>
        </message>
        <message>
            <source>For Panoptic_Segmentation: each value is one object, 0 is background; all are of one class.</source>
            <translation>用于 Panoptic_Segmentation：每个值是一个对象，0 为背景；全部属于同一类别。</translation>
        </message>
        <message>
            <source>For Panoptic_Segmentation: one feature an object; points and lines take the buffer radius.</source>
            <translation>用于 Panoptic_Segmentation：一个要素为一个对象；点和线使用缓冲半径。</translation>
        </message>
        <message>
            <source>For another cell size, or an image that is not north-up: nearest, bilinear, cubic or average. Classes are always taken by nearest neighbour.</source>
            <translation>用于其他像元大小，或并非正北朝上的影像：最邻近、双线性、三次卷积或平均。类别始终采用最邻近法。</translation>
        </message>
        <message>
            <source>Further images of the collection</source>
            <translation>集合中的其他影像</translation>
        </message>
        <message>
            <source>HTML files (*.html)</source>
            <translation>HTML 文件 (*.html)</translation>
        </message>
        <message>
            <source>Height of a chip.</source>
            <translation>切片的高度。</translation>
        </message>
        <message>
            <source>How chips are packed, NAME=VALUE separated by |. TIFF: COMPRESS (NONE, DEFLATE, LZW, ZSTD, LZMA, PACKBITS), PREDICTOR, ZLEVEL, ZSTD_LEVEL, LZMA_PRESET; PNG: ZLEVEL; JPEG: QUALITY. Left empty, what measures best: DEFLATE with run lengths, JPEG of quality 90.</source>
            <translation>切片的压缩方式，NAME=VALUE，以 | 分隔。TIFF：COMPRESS（NONE、DEFLATE、LZW、ZSTD、LZMA、PACKBITS）、PREDICTOR、ZLEVEL、ZSTD_LEVEL、LZMA_PRESET；PNG：ZLEVEL；JPEG：QUALITY。留空时采用实测最佳方式：带游程编码的 DEFLATE，质量为 90 的 JPEG。</translation>
        </message>
        <message>
            <source>How labels are written.</source>
            <translation>标签的写出方式。</translation>
        </message>
        <message>
            <source>How labels are written: what the trainer is to learn decides, see the help of the algorithm.</source>
            <translation>标签的写出方式：取决于训练程序要学习的内容，请参见算法的帮助。</translation>
        </message>
        <message>
            <source>If none is given, a field called classvalue or value.</source>
            <translation>未指定时，使用名为 classvalue 或 value 的字段。</translation>
        </message>
        <message>
            <source>If not, only positions with at least one label become chips.</source>
            <translation>若否，只有至少含一个标签的位置才会成为切片。</translation>
        </message>
        <message>
            <source>If not, the algorithm ends normally and VALID is 0.</source>
            <translation>若否，算法正常结束，VALID 为 0。</translation>
        </message>
        <message>
            <source>If there are more positions, footprints show only every second, third, … row and column. 0 shows all. Numbers and log always count all.</source>
            <translation>位置更多时，轮廓只显示每第二、第三……行和列。0 表示全部显示。数字和日志始终统计全部位置。</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>影像</translation>
        </message>
        <message>
            <source>Image pairs: additional image</source>
            <translation>影像对：附加影像</translation>
        </message>
        <message>
            <source>In units of the features' CRS. Points and lines become polygons, polygons grow; points and lines need it for boxes and masks.</source>
            <translation>以要素 CRS 的单位表示。点和线变为面，面会扩大；点和线需要它才能生成边界框和掩膜。</translation>
        </message>
        <message>
            <source>Instead of features: a raster of class values, any CRS, grid and extent; 0 and nodata are background.</source>
            <translation>代替要素：类别值栅格，任意 CRS、格网和范围；0 和无数据为背景。</translation>
        </message>
        <message>
            <source>Integer field of class values, or text field: texts that are all whole numbers are the values, others are numbered 1 to n in sorted order. If none is given, a field called classvalue or value is used; without one, all features are one class. Features without a class are left out.</source>
            <translation>类别值的整数字段，或文本字段：若文本全部为整数，则这些整数就是类别值，否则按排序编号为 1 到 n。未指定时使用名为 classvalue 或 value 的字段；若也没有，则所有要素为同一类别。没有类别的要素会被略去。</translation>
        </message>
        <message>
            <source>Label format</source>
            <translation>标签格式</translation>
        </message>
        <message>
            <source>Labels</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>Labels are features in any CRS (polygons, or points and lines with a buffer radius), or, below Advanced parameters, a class raster, of which each connected region of one class is an object.</source>
            <translation>标签为任意 CRS 的要素（面，或带缓冲半径的点和线），或为“高级参数”中的类别栅格，其中每个同类连通区域为一个对象。</translation>
        </message>
        <message>
            <source>Labels: class raster</source>
            <translation>标签：类别栅格</translation>
        </message>
        <message>
            <source>Labels: features</source>
            <translation>标签：要素</translation>
        </message>
        <message>
            <source>Last row and column</source>
            <translation>最后一行和一列</translation>
        </message>
        <message>
            <source>Least number of labelled chips</source>
            <translation>带标签切片的最小数量</translation>
        </message>
        <message>
            <source>Load training data</source>
            <translation>加载训练数据</translation>
        </message>
        <message>
            <source>MAP_SPACE: north-up in the image's CRS. PIXEL_SPACE: the file's own pixels, also without a CRS (features then lie at (x, -y), as QGIS shows the image); chips carry no georeference.</source>
            <translation>MAP_SPACE：在影像的 CRS 中正北朝上。PIXEL_SPACE：文件自身的像素，也可没有 CRS（此时要素位于 (x, -y)，与 QGIS 显示影像的方式一致）；切片不带地理参考。</translation>
        </message>
        <message>
            <source>Made if it is missing. A dataset that is already there is only added to, never overwritten.</source>
            <translation>不存在时会创建。已有的数据集只会追加，绝不会被覆盖。</translation>
        </message>
        <message>
            <source>Made if it is missing; a dataset that is already there is not overwritten.</source>
            <translation>不存在时会创建；已有的数据集不会被覆盖。</translation>
        </message>
        <message>
            <source>Mask polygons</source>
            <translation>掩膜面</translation>
        </message>
        <message>
            <source>Masks hold the colours of classes</source>
            <translation>掩膜包含类别的颜色</translation>
        </message>
        <message>
            <source>Most footprints</source>
            <translation>轮廓的最大数量</translation>
        </message>
        <message>
            <source>Most nodata in a chip (percent)</source>
            <translation>切片中无数据的最大比例（百分比）</translation>
        </message>
        <message>
            <source>Name of each class. If none is given, a field called classname, else the labels and colours of the layer's categories; else the class is called by its value.</source>
            <translation>每个类别的名称。未指定时，使用名为 classname 的字段，否则使用图层分类的标签和颜色；再否则以类别值命名。</translation>
        </message>
        <message>
            <source>Next start index</source>
            <translation>下一个起始编号</translation>
        </message>
        <message>
            <source>Nodata is known</source>
            <translation>无数据已知</translation>
        </message>
        <message>
            <source>Nothing is overwritten: to add to a dataset that is there, give the start index that the log of the last run names.</source>
            <translation>不会覆盖任何内容：要追加到已有的数据集，请给出上次运行的日志中指明的起始编号。</translation>
        </message>
        <message>
            <source>Number of chips</source>
            <translation>切片数</translation>
        </message>
        <message>
            <source>Number of chips with labels</source>
            <translation>带标签的切片数</translation>
        </message>
        <message>
            <source>Number of errors</source>
            <translation>错误数</translation>
        </message>
        <message>
            <source>Number of labels</source>
            <translation>标签数</translation>
        </message>
        <message>
            <source>Number of objects</source>
            <translation>对象数</translation>
        </message>
        <message>
            <source>Number of the first chip. To add to a dataset, at least its next index.</source>
            <translation>第一个切片的编号。要追加到数据集，至少为其下一个编号。</translation>
        </message>
        <message>
            <source>Number of warnings</source>
            <translation>警告数</translation>
        </message>
        <message>
            <source>Numbers and labels are those of the export with the same parameters. Whether a chip holds too little data is in the pixels, which are read only on demand.</source>
            <translation>数量和标签与使用相同参数导出时一致。切片的数据是否太少取决于像素，而像素仅在要求时才会读取。</translation>
        </message>
        <message>
            <source>One set of limits for all chips, from the exported part of the image without nodata, recorded in the dataset. JPEG of an image that is not 8-bit demands a stretch.</source>
            <translation>所有切片使用同一组界限，取自影像导出部分（不含无数据），并记录在数据集中。若影像不是 8 位，JPEG 要求进行拉伸。</translation>
        </message>
        <message>
            <source>Only chips that lie completely inside the union of these polygons are written; any CRS.</source>
            <translation>只写出完全位于这些面的并集之内的切片；任意 CRS。</translation>
        </message>
        <message>
            <source>Outline of each chip with its number, row, column, classes, objects and share of nodata.</source>
            <translation>每个切片的轮廓，含编号、行、列、类别、对象数和无数据比例。</translation>
        </message>
        <message>
            <source>Outline of each position with its number, fate, classes, objects and share of nodata.</source>
            <translation>每个位置的轮廓，含编号、处理结果、类别、对象数和无数据比例。</translation>
        </message>
        <message>
            <source>Outlines of these chips.</source>
            <translation>这些切片的轮廓。</translation>
        </message>
        <message>
            <source>Page with pictures of chips and their labels, classes, sizes of objects, bands, a map and all that is found.</source>
            <translation>包含切片图片及其标签、类别、对象大小、波段、地图和所有检查结果的网页。</translation>
        </message>
        <message>
            <source>Page with pictures of chips and their labels, classes, sizes of objects, bands, a map, what was left out, and all parameters.</source>
            <translation>包含切片图片及其标签、类别、对象大小、波段、地图、略去的内容和所有参数的网页。</translation>
        </message>
        <message>
            <source>Panoptic: class field of the instances</source>
            <translation>全景分割：实例的类别字段</translation>
        </message>
        <message>
            <source>Panoptic: instances from a raster</source>
            <translation>全景分割：来自栅格的实例</translation>
        </message>
        <message>
            <source>Panoptic: instances from features</source>
            <translation>全景分割：来自要素的实例</translation>
        </message>
        <message>
            <source>Part of the image to cut, in any CRS, snapped outward to whole pixels.</source>
            <translation>要切割的影像部分，任意 CRS，向外取整到完整像素。</translation>
        </message>
        <message>
            <source>Polygons, or points and lines with a buffer radius, in any CRS. Give these, or a class raster among the advanced parameters; Export_Tiles and CycleGAN need neither.</source>
            <translation>面，或带缓冲半径的点和线，任意 CRS。请提供这些要素，或在高级参数中提供类别栅格；Export_Tiles 和 CycleGAN 两者都不需要。</translation>
        </message>
        <message>
            <source>Positions outside the mask</source>
            <translation>掩膜外的位置数</translation>
        </message>
        <message>
            <source>Positions with too little data</source>
            <translation>数据太少的位置数</translation>
        </message>
        <message>
            <source>Positions without a label</source>
            <translation>没有标签的位置数</translation>
        </message>
        <message>
            <source>Positions without room at the edge</source>
            <translation>边缘放不下的位置数</translation>
        </message>
        <message>
            <source>Preview training data chips</source>
            <translation>预览训练数据切片</translation>
        </message>
        <message>
            <source>Read the image for nodata</source>
            <translation>读取影像以确定无数据</translation>
        </message>
        <message>
            <source>Reads a folder of training data, exported by Chipsmith or another tool, and makes a layer of the outlines of its chips and a layer of its labels: boxes, regions of class masks, objects of instance masks, or whole chips where the format labels these.</source>
            <translation>读取由 Chipsmith 或其他工具导出的训练数据文件夹，生成一个切片轮廓图层和一个标签图层：边界框、类别掩膜的区域、实例掩膜的对象，或在格式以整个切片为标签时的整个切片。</translation>
        </message>
        <message>
            <source>Reads all files of a folder of training data, exported by Chipsmith or another tool, in any of the ten metadata formats: index files, images (all pixels are decoded), labels, classes, statistics. Nothing in the folder is changed.</source>
            <translation>读取由 Chipsmith 或其他工具导出的训练数据文件夹中的所有文件，支持十种元数据格式中的任意一种：索引文件、影像（解码所有像素）、标签、类别、统计。不会更改文件夹中的任何内容。</translation>
        </message>
        <message>
            <source>Reads all pixels, to know which chips the export leaves out because of nodata, and the share of it in each. If not, only what is known without reading counts, and the log says so.</source>
            <translation>读取所有像素，以了解导出会因无数据略去哪些切片，以及每个切片的无数据比例。若否，只计入无需读取即可知道的情况，并在日志中说明。</translation>
        </message>
        <message>
            <source>Reference system</source>
            <translation>参考系</translation>
        </message>
        <message>
            <source>Regions of one class that overlap or touch in neighbouring chips become one region. For class masks only; the regions are held in memory.</source>
            <translation>相邻切片中重叠或相接的同类区域合并为一个区域。仅用于类别掩膜；这些区域保存在内存中。</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>报告</translation>
        </message>
        <message>
            <source>Resampling of the image</source>
            <translation>影像重采样</translation>
        </message>
        <message>
            <source>Rotation angle (degrees)</source>
            <translation>旋转角度（度）</translation>
        </message>
        <message>
            <source>Rows from one chip to the next; 0 means the tile height (no overlap).</source>
            <translation>从一个切片到下一个切片的行数；0 表示瓦片高度（无重叠）。</translation>
        </message>
        <message>
            <source>SHIFT moves the last chips inward, PAD fills them up with nodata or 0, SKIP leaves them out. An image smaller than the tile is padded, or skipped.</source>
            <translation>SHIFT 将最后的切片向内移动，PAD 用无数据或 0 填充，SKIP 将其略去。小于瓦片的影像会被填充或略去。</translation>
        </message>
        <message>
            <source>Share for validation (percent)</source>
            <translation>用于验证的比例（百分比）</translation>
        </message>
        <message>
            <source>Share of the columns of chips that are for validation, rounded, at least one.</source>
            <translation>用于验证的切片列所占的比例，四舍五入，至少一列。</translation>
        </message>
        <message>
            <source>Shows the chips and labels of an exported dataset on the map.</source>
            <translation>在地图上显示已导出数据集的切片和标签。</translation>
        </message>
        <message>
            <source>Shows where an export of training data would put its chips, how many, and how large it gets.</source>
            <translation>显示训练数据的导出会在何处放置切片、有多少个，以及会有多大。</translation>
        </message>
        <message>
            <source>Side of a pixel of the chips, in units of the image's CRS; the image's own if not given.</source>
            <translation>切片像素的边长，以影像 CRS 的单位表示；未指定时与影像相同。</translation>
        </message>
        <message>
            <source>Slides a window over the image and writes each position as a chip with its labels. Choose the image, the labels, and the label format by what is to be learnt:</source>
            <translation>在影像上滑动窗口，将每个位置写出为带标签的切片。请选择影像、标签，并根据要学习的内容选择标签格式：</translation>
        </message>
        <message>
            <source>Smallest share of a feature (0 to 1)</source>
            <translation>要素的最小比例（0 到 1）</translation>
        </message>
        <message>
            <source>Start index</source>
            <translation>起始编号</translation>
        </message>
        <message>
            <source>Stretch to 8 bits</source>
            <translation>拉伸到 8 位</translation>
        </message>
        <message>
            <source>Stride downward (pixels)</source>
            <translation>向下步长（像素）</translation>
        </message>
        <message>
            <source>Stride to the right (pixels)</source>
            <translation>向右步长（像素）</translation>
        </message>
        <message>
            <source>Takes the parameters of the export and writes no chip. The layer of footprints shows each position coloured by what the export would do with it: write it, or leave it out because it has no label, is not wholly inside the mask, holds too little data or has no room at the edge.</source>
            <translation>采用导出的参数，但不写出切片。轮廓图层用颜色表示导出会如何处理每个位置：写出，或因没有标签、不完全在掩膜内、数据太少或边缘放不下而略去。</translation>
        </message>
        <message>
            <source>Text file of all that is found; it is in the log too.</source>
            <translation>包含所有发现的文本文件；日志中也有这些内容。</translation>
        </message>
        <message>
            <source>Text files (*.txt)</source>
            <translation>文本文件 (*.txt)</translation>
        </message>
        <message>
            <source>The columns on the right side of the image are for validation, so that no chip shows what the trainer has seen. With too few labelled chips nothing is divided; a warning says so.</source>
            <translation>影像右侧的列用于验证，因此验证切片中不会出现训练程序已见过的内容。带标签的切片太少时不进行划分，并给出警告。</translation>
        </message>
        <message>
            <source>The folder that holds map.txt and images; of a CycleGAN dataset the one that holds A and B.</source>
            <translation>包含 map.txt 和 images 的文件夹；对于 CycleGAN 数据集，为包含 A 和 B 的文件夹。</translation>
        </message>
        <message>
            <source>The image to cut.</source>
            <translation>要切割的影像。</translation>
        </message>
        <message>
            <source>The image to cut. All bands and the pixel type are kept. Layers of map and tile services need an extent and a cell size. A tile index (vector file or layer with the paths of rasters in a field location) stands for all of its rasters.</source>
            <translation>要切割的影像。保留所有波段和像素类型。地图服务和瓦片服务的图层需要范围和像元大小。瓦片索引（在 location 字段中含有栅格路径的矢量文件或图层）代表其所有栅格。</translation>
        </message>
        <message>
            <source>The index and statistics files that trainers read are written last, and the dataset is checked. Positions without a chip are counted by reason in the log.</source>
            <translation>训练程序读取的索引文件和统计文件最后写出，并检查数据集。日志中按原因统计没有切片的位置。</translation>
        </message>
        <message>
            <source>The labels, with their class.</source>
            <translation>标签及其类别。</translation>
        </message>
        <message>
            <source>The log and the outputs give the number of chips, labels by class, positions left out by reason, and an estimate of size and time, made from a few chips that are written to a temporary folder.</source>
            <translation>日志和输出给出切片数、各类别的标签数、按原因略去的位置数，以及大小和时间的估计；估计依据写入临时文件夹的少量切片得出。</translation>
        </message>
        <message>
            <source>The outline of each chip.</source>
            <translation>每个切片的轮廓。</translation>
        </message>
        <message>
            <source>The stride is the way from one chip to the next: half the tile makes chips overlap by half, 0 makes them touch.</source>
            <translation>步长是从一个切片到下一个切片的距离：瓦片的一半使切片重叠一半，0 使切片相接。</translation>
        </message>
        <message>
            <source>There is not enough memory; choose smaller tiles or a smaller part of the image.</source>
            <translation>内存不足；请选择更小的瓦片或影像的更小部分。</translation>
        </message>
        <message>
            <source>This is an example of what models can do with Chipsmith. To see how it is made, and to change it, open its file in the model designer; the documentation says where it is.</source>
            <translation>这是模型可用 Chipsmith 完成的工作的示例。要查看其构成并加以更改，请在模型设计器中打开其文件；文档中说明了文件的位置。</translation>
        </message>
        <message>
            <source>Tile height (pixels)</source>
            <translation>瓦片高度（像素）</translation>
        </message>
        <message>
            <source>Tile size (pixels)</source>
            <translation>瓦片大小（像素）</translation>
        </message>
        <message>
            <source>Tile width (pixels)</source>
            <translation>瓦片宽度（像素）</translation>
        </message>
        <message>
            <source>Tiles with a label: blacken around features</source>
            <translation>带标签的瓦片：将要素周围涂黑</translation>
        </message>
        <message>
            <source>Tiles with a label: chips of one size</source>
            <translation>带标签的瓦片：切片大小一致</translation>
        </message>
        <message>
            <source>Together with the image they are one: on its grid, later ones on top; with other cell sizes or CRS they are resampled. A VRT or a tile index as the image is a collection of its files.</source>
            <translation>它们与影像合为一体：使用该影像的格网，后面的在上层；像元大小或 CRS 不同时会重采样。作为影像的 VRT 或瓦片索引是其文件的集合。</translation>
        </message>
        <message>
            <source>Training data</source>
            <translation>训练数据</translation>
        </message>
        <message>
            <source>Unite regions across chips</source>
            <translation>跨切片合并区域</translation>
        </message>
        <message>
            <source>Valid (1 or 0)</source>
            <translation>有效（1 或 0）</translation>
        </message>
        <message>
            <source>Validate training data</source>
            <translation>验证训练数据</translation>
        </message>
        <message>
            <source>Where the labels' layer gives classes colours, files of class values hold them as a colour table. Not for programs that then read colours instead of class values (OpenCV).</source>
            <translation>若标签图层为类别指定了颜色，类别值文件会以颜色表的形式包含这些颜色。不适用于因此读取颜色而不是类别值的程序（OpenCV）。</translation>
        </message>
        <message>
            <source>Width and height of a chip.</source>
            <translation>切片的宽度和高度。</translation>
        </message>
        <message>
            <source>Width of a chip.</source>
            <translation>切片的宽度。</translation>
        </message>
        <message>
            <source>With fewer of them nothing is divided.</source>
            <translation>少于此数量时不进行划分。</translation>
        </message>
        <message>
            <source>Write chips without labels too</source>
            <translation>也写出没有标签的切片</translation>
        </message>
        <message>
            <source>chips,tiles,deep learning,machine learning,labels,KITTI,Pascal VOC,check,verify,quality,damaged</source>
            <translation>切片,瓦片,深度学习,机器学习,标签,KITTI,Pascal VOC,检查,验证,质量,损坏</translation>
        </message>
        <message>
            <source>chips,tiles,deep learning,machine learning,labels,KITTI,Pascal VOC,import,footprints,annotations</source>
            <translation>切片,瓦片,深度学习,机器学习,标签,KITTI,Pascal VOC,导入,轮廓,标注</translation>
        </message>
        <message>
            <source>chips,tiles,deep learning,machine learning,labels,KITTI,Pascal VOC,segmentation,object detection</source>
            <translation>切片,瓦片,深度学习,机器学习,标签,KITTI,Pascal VOC,分割,目标检测</translation>
        </message>
        <message>
            <source>chips,tiles,deep learning,machine learning,plan,preview,estimate,footprints,size</source>
            <translation>切片,瓦片,深度学习,机器学习,规划,预览,估计,轮廓,大小</translation>
        </message>
        <message>
            <source>chips,training,validation,split,model,example</source>
            <translation>切片,训练,验证,划分,模型,示例</translation>
        </message>
        <message>
            <source>left out: no label</source>
            <translation>略去：没有标签</translation>
        </message>
        <message>
            <source>left out: no room at the edge</source>
            <translation>略去：边缘放不下</translation>
        </message>
        <message>
            <source>left out: nodata</source>
            <translation>略去：无数据</translation>
        </message>
        <message>
            <source>left out: outside the mask</source>
            <translation>略去：在掩膜外</translation>
        </message>
        <message>
            <source>other</source>
            <translation>其他</translation>
        </message>
        <message>
            <source>written</source>
            <translation>写出</translation>
        </message>
        <message>
            <source>{name} chips</source>
            <translation>{name} 切片</translation>
        </message>
        <message>
            <source>{name} labels</source>
            <translation>{name} 标签</translation>
        </message>
        <message>
            <source>• boxes around objects: PASCAL_VOC_rectangles, KITTI_rectangles</source>
            <translation>• 对象周围的边界框：PASCAL_VOC_rectangles、KITTI_rectangles</translation>
        </message>
        <message>
            <source>• images alone: Export_Tiles; two collections of images: CycleGAN</source>
            <translation>• 仅影像：Export_Tiles；两个影像集合：CycleGAN</translation>
        </message>
        <message>
            <source>• the class of a whole chip: Labeled_Tiles, Imagenet; several: MultiLabeled_Tiles</source>
            <translation>• 整个切片的类别：Labeled_Tiles、Imagenet；多个类别：MultiLabeled_Tiles</translation>
        </message>
        <message>
            <source>• the class of each pixel: Classified_Tiles</source>
            <translation>• 每个像素的类别：Classified_Tiles</translation>
        </message>
        <message>
            <source>• the mask of each object: RCNN_Masks; with the pixels' classes: Panoptic_Segmentation</source>
            <translation>• 每个对象的掩膜：RCNN_Masks；连同像素的类别：Panoptic_Segmentation</translation>
        </message>
    </context>
    <context>
        <name>Core</name>
        <message>
            <source>({count} times)</source>
            <translation>（{count} 次）</translation>
        </message>
        <message>
            <source>({count} times; also: {places})</source>
            <translation>（{count} 次；另见：{places}）</translation>
        </message>
        <message>
            <source>({count} times; also: {places}; and others)</source>
            <translation>（{count} 次；另见：{places}；等等）</translation>
        </message>
        <message>
            <source>A dataset in the format {format}.</source>
            <translation>{format} 格式的数据集。</translation>
        </message>
        <message>
            <source>A dataset of images alone, without labels.</source>
            <translation>仅含影像、没有标签的数据集。</translation>
        </message>
        <message>
            <source>A dataset of two sets of images, A and B, to turn one kind into the other.</source>
            <translation>由 A 和 B 两组影像构成的数据集，用于将一种影像转换为另一种。</translation>
        </message>
        <message>
            <source>A dataset to classify pixels and tell objects apart: each chip has a raster of class values and masks of objects.</source>
            <translation>用于对像素分类并区分对象的数据集：每个切片有一个类别值栅格和对象掩膜。</translation>
        </message>
        <message>
            <source>A dataset to classify pixels: each chip has a raster of class values.</source>
            <translation>用于对像素分类的数据集：每个切片有一个类别值栅格。</translation>
        </message>
        <message>
            <source>A dataset to classify whole chips: each has one class.</source>
            <translation>用于对整个切片分类的数据集：每个切片有一个类别。</translation>
        </message>
        <message>
            <source>A dataset to classify whole chips: each has one or more classes.</source>
            <translation>用于对整个切片分类的数据集：每个切片有一个或多个类别。</translation>
        </message>
        <message>
            <source>A dataset to classify whole chips: each lies in the folder of its class.</source>
            <translation>用于对整个切片分类的数据集：每个切片位于其类别的文件夹中。</translation>
        </message>
        <message>
            <source>A dataset to find objects and their outlines: each has a mask of its pixels.</source>
            <translation>用于查找对象及其轮廓的数据集：每个对象有一个像素掩膜。</translation>
        </message>
        <message>
            <source>A dataset to find objects, each marked by a box.</source>
            <translation>用于查找对象的数据集，每个对象用边界框标出。</translation>
        </message>
        <message>
            <source>A sample of {seen} of {total} chips, evenly spread over the dataset.</source>
            <translation>样本：{total} 个切片中的 {seen} 个，均匀分布于数据集。</translation>
        </message>
        <message>
            <source>ADDITIONAL_INPUT_RASTER has no data in the exported part of the image; images2 is empty.</source>
            <translation>ADDITIONAL_INPUT_RASTER 在影像的导出部分没有数据；images2 为空。</translation>
        </message>
        <message>
            <source>About {chips}, {size} before compression.</source>
            <translation>约 {chips}，压缩前 {size}。</translation>
        </message>
        <message>
            <source>About {chips}, {size}, {time}.</source>
            <translation>约 {chips}，{size}，{time}。</translation>
        </message>
        <message>
            <source>All of them have labels.</source>
            <translation>全部带标签。</translation>
        </message>
        <message>
            <source>All {count} chips.</source>
            <translation>全部 {count} 个切片。</translation>
        </message>
        <message>
            <source>An unfinished run went on: {count} of the chips was there already.</source>
            <translation>已继续未完成的运行：其中 {count} 个切片先前已存在。</translation>
        </message>
        <message>
            <source>An unfinished run went on: {count} of the chips were there already.</source>
            <translation>已继续未完成的运行：其中 {count} 个切片先前已存在。</translation>
        </message>
        <message>
            <source>Area (km²)</source>
            <translation>面积（km²）</translation>
        </message>
        <message>
            <source>Area (m²)</source>
            <translation>面积（m²）</translation>
        </message>
        <message>
            <source>Area (pixels)</source>
            <translation>面积（像素）</translation>
        </message>
        <message>
            <source>Area (square degrees)</source>
            <translation>面积（平方度）</translation>
        </message>
        <message>
            <source>Area (squared map units)</source>
            <translation>面积（平方地图单位）</translation>
        </message>
        <message>
            <source>Area of boxes (pixels, doubling)</source>
            <translation>边界框面积（像素，逐级加倍）</translation>
        </message>
        <message>
            <source>Areas are measured on the ellipsoid.</source>
            <translation>面积在椭球面上量算。</translation>
        </message>
        <message>
            <source>BANDS names band {number}, but the image has {count}; give numbers from 1 to {count}.</source>
            <translation>BANDS 指定了波段 {number}，但影像有 {count} 个波段；请给出 1 到 {count} 的编号。</translation>
        </message>
        <message>
            <source>BANDS names no band; give numbers from 1 to {count} or leave it out.</source>
            <translation>BANDS 未指定任何波段；请给出 1 到 {count} 的编号，或不设置该参数。</translation>
        </message>
        <message>
            <source>BLACKEN_AROUND_FEATURE is for Labeled_Tiles, MultiLabeled_Tiles and Imagenet, not for {format}.</source>
            <translation>BLACKEN_AROUND_FEATURE 用于 Labeled_Tiles、MultiLabeled_Tiles 和 Imagenet，不用于 {format}。</translation>
        </message>
        <message>
            <source>BUFFER_RADIUS must be a number of 0 or more, not {value}.</source>
            <translation>BUFFER_RADIUS 必须是大于或等于 0 的数，而不是 {value}。</translation>
        </message>
        <message>
            <source>Band</source>
            <translation>波段</translation>
        </message>
        <message>
            <source>Bands</source>
            <translation>波段</translation>
        </message>
        <message>
            <source>CELL_SIZE is for MAP_SPACE; in PIXEL_SPACE chips have the file's own pixels.</source>
            <translation>CELL_SIZE 用于 MAP_SPACE；在 PIXEL_SPACE 中，切片使用文件自身的像素。</translation>
        </message>
        <message>
            <source>CELL_SIZE must be more than 0, not {value}.</source>
            <translation>CELL_SIZE 必须大于 0，而不是 {value}。</translation>
        </message>
        <message>
            <source>CELL_SIZE must be more than {least:.10g} in units of the image's CRS, not {value}.</source>
            <translation>以影像 CRS 的单位计，CELL_SIZE 必须大于 {least:.10g}，而不是 {value}。</translation>
        </message>
        <message>
            <source>CHIP_FORMAT {format} takes pixels of type {allowed}, these are {dtype}; choose TIFF or MRF, or a STRETCH to 8 bits.</source>
            <translation>CHIP_FORMAT {format} 接受 {allowed} 类型的像素，此处为 {dtype}；请选择 TIFF 或 MRF，或用 STRETCH 拉伸到 8 位。</translation>
        </message>
        <message>
            <source>CHIP_FORMAT {format} takes {allowed} bands, the image has {bands}; choose TIFF or MRF, or fewer BANDS.</source>
            <translation>CHIP_FORMAT {format} 接受 {allowed} 个波段，影像有 {bands} 个；请选择 TIFF 或 MRF，或减少 BANDS。</translation>
        </message>
        <message>
            <source>CREATION_OPTIONS: GDAL cannot write {dtype} chips so ({reason}).</source>
            <translation>CREATION_OPTIONS：GDAL 无法这样写出 {dtype} 切片（{reason}）。</translation>
        </message>
        <message>
            <source>CREATION_OPTIONS: {name} is {listed}, not {value}.</source>
            <translation>CREATION_OPTIONS：{name} 可为 {listed}，而不是 {value}。</translation>
        </message>
        <message>
            <source>CREATION_OPTIONS: {part} is no option of {format} chips; they take {known}.</source>
            <translation>CREATION_OPTIONS：{part} 不是 {format} 切片的选项；可用选项为 {known}。</translation>
        </message>
        <message>
            <source>Cancelled before the report was made; the dataset is whole.</source>
            <translation>在生成报告之前已取消；数据集是完整的。</translation>
        </message>
        <message>
            <source>Cancelled.</source>
            <translation>已取消。</translation>
        </message>
        <message>
            <source>Cancelled; the layers hold the one chip that was read.</source>
            <translation>已取消；图层中含有已读取的 1 个切片。</translation>
        </message>
        <message>
            <source>Cancelled; the layers hold the {count} chips that were read.</source>
            <translation>已取消；图层中含有已读取的 {count} 个切片。</translation>
        </message>
        <message>
            <source>Cancelled; the one chip that was finished is a valid dataset. Run it again with the same parameters to go on.</source>
            <translation>已取消；已完成的 1 个切片是有效的数据集。使用相同参数再次运行即可继续。</translation>
        </message>
        <message>
            <source>Cancelled; the {count} chips that were finished are a valid dataset. Run it again with the same parameters to go on.</source>
            <translation>已取消；已完成的 {count} 个切片是有效的数据集。使用相同参数再次运行即可继续。</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>检查</translation>
        </message>
        <message>
            <source>Checked: {chips}, no errors.</source>
            <translation>已检查：{chips}，没有错误。</translation>
        </message>
        <message>
            <source>Chip positions left out, no label: {count}.</source>
            <translation>略去的切片位置，没有标签：{count}。</translation>
        </message>
        <message>
            <source>Chip positions left out, not wholly inside the mask: {count}.</source>
            <translation>略去的切片位置，不完全在掩膜内：{count}。</translation>
        </message>
        <message>
            <source>Chip positions left out, reaching past the image: {count}.</source>
            <translation>略去的切片位置，超出影像：{count}。</translation>
        </message>
        <message>
            <source>Chip positions left out, too little data: {count}.</source>
            <translation>略去的切片位置，数据太少：{count}。</translation>
        </message>
        <message>
            <source>Chip positions of this run</source>
            <translation>本次运行的切片位置</translation>
        </message>
        <message>
            <source>Chip positions: {count}.</source>
            <translation>切片位置：{count}。</translation>
        </message>
        <message>
            <source>Chip {name}</source>
            <translation>切片 {name}</translation>
        </message>
        <message>
            <source>Chip {name}: no label</source>
            <translation>切片 {name}：没有标签</translation>
        </message>
        <message>
            <source>Chip {name}: {classes}</source>
            <translation>切片 {name}：{classes}</translation>
        </message>
        <message>
            <source>Chip {stem} has {count} objects of class {value}, more than masks can number ({largest}); choose smaller tiles.</source>
            <translation>切片 {stem} 有 {count} 个类别 {value} 的对象，超出掩膜可编号的数量（{largest}）；请选择更小的瓦片。</translation>
        </message>
        <message>
            <source>Chips</source>
            <translation>切片</translation>
        </message>
        <message>
            <source>Chips to write: {chips}; with labels: {labelled}; objects: {objects}.</source>
            <translation>要写出的切片：{chips}；带标签：{labelled}；对象：{objects}。</translation>
        </message>
        <message>
            <source>Chips written: {chips}; with labels: {labelled}; objects: {objects}; folder: {folder}</source>
            <translation>已写出切片：{chips}；带标签：{labelled}；对象：{objects}；文件夹：{folder}</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Class values need labels of type {dtype}, which {format} cannot hold; choose CHIP_FORMAT TIFF or MRF.</source>
            <translation>类别值需要 {dtype} 类型的标签，{format} 无法容纳；请选择 CHIP_FORMAT TIFF 或 MRF。</translation>
        </message>
        <message>
            <source>Class {name}: {labels} in {chips}.</source>
            <translation>类别 {name}：{chips}中的 {labels}。</translation>
        </message>
        <message>
            <source>Class {value} ({name}): {chips}, {objects}, {pixels}.</source>
            <translation>类别 {value}（{name}）：{chips}，{objects}，{pixels}。</translation>
        </message>
        <message>
            <source>Class {value} ({name}): {chips}, {objects}.</source>
            <translation>类别 {value}（{name}）：{chips}，{objects}。</translation>
        </message>
        <message>
            <source>Classes</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Classes in a chip</source>
            <translation>一个切片中的类别数</translation>
        </message>
        <message>
            <source>Classes in fewer than {least} chips, too few to learn from: {names}.</source>
            <translation>出现在不到 {least} 个切片中的类别，太少而难以学习：{names}。</translation>
        </message>
        <message>
            <source>Classes that occur in no chip: {names}.</source>
            <translation>不在任何切片中的类别：{names}。</translation>
        </message>
        <message>
            <source>Classes with several names in field {field} keep the first: {values}.</source>
            <translation>字段 {field} 中有多个名称的类别保留第一个名称：{values}。</translation>
        </message>
        <message>
            <source>Classified pixels</source>
            <translation>已分类像素</translation>
        </message>
        <message>
            <source>Coordinates: {crs}.</source>
            <translation>坐标：{crs}。</translation>
        </message>
        <message>
            <source>Count</source>
            <translation>数量</translation>
        </message>
        <message>
            <source>CycleGAN takes no {name}, since its sides need not overlap; leave it empty.</source>
            <translation>CycleGAN 不接受 {name}，因为其两侧不必重叠；请将其留空。</translation>
        </message>
        <message>
            <source>CycleGAN takes one image a side; leave INPUT_RASTER_ITEMS and PROCESS_ALL_RASTER_ITEMS unset.</source>
            <translation>CycleGAN 每侧接受一幅影像；请不要设置 INPUT_RASTER_ITEMS 和 PROCESS_ALL_RASTER_ITEMS。</translation>
        </message>
        <message>
            <source>EXTENT ({extent}) does not meet the image ({image}); choose an extent over the image.</source>
            <translation>EXTENT（{extent}）与影像（{image}）不相交；请选择影像上的范围。</translation>
        </message>
        <message>
            <source>EXTENT ({extent}) is not four numbers; choose an extent over the image.</source>
            <translation>EXTENT（{extent}）不是四个数；请选择影像上的范围。</translation>
        </message>
        <message>
            <source>EXTENT and CELL_SIZE must be numbers, and CELL_SIZE more than 0.</source>
            <translation>EXTENT 和 CELL_SIZE 必须是数，且 CELL_SIZE 必须大于 0。</translation>
        </message>
        <message>
            <source>EXTENT has {width} x {height} pixels of CELL_SIZE, more than an image can have; choose larger cells.</source>
            <translation>EXTENT 按 CELL_SIZE 有 {width} x {height} 个像素，超出影像可有的数量；请选择更大的像元。</translation>
        </message>
        <message>
            <source>Error</source>
            <translation>错误</translation>
        </message>
        <message>
            <source>FIX_CHIP_SIZE=false is for Labeled_Tiles, MultiLabeled_Tiles and Imagenet with INPUT_CLASS_DATA, whose chips are cropped to features.</source>
            <translation>FIX_CHIP_SIZE=false 用于带 INPUT_CLASS_DATA 的 Labeled_Tiles、MultiLabeled_Tiles 和 Imagenet，其切片裁剪到要素。</translation>
        </message>
        <message>
            <source>Features in all</source>
            <translation>要素总数</translation>
        </message>
        <message>
            <source>Features left out, cannot be brought to the image's CRS: {count}.</source>
            <translation>略去的要素，无法转换到影像的 CRS：{count}。</translation>
        </message>
        <message>
            <source>Features left out, geometry without area: {count}.</source>
            <translation>略去的要素，几何图形没有面积：{count}。</translation>
        </message>
        <message>
            <source>Features left out, no class: {count}.</source>
            <translation>略去的要素，没有类别：{count}。</translation>
        </message>
        <message>
            <source>Features left out, no geometry: {count}.</source>
            <translation>略去的要素，没有几何图形：{count}。</translation>
        </message>
        <message>
            <source>Features of this run</source>
            <translation>本次运行的要素</translation>
        </message>
        <message>
            <source>Features outside the exported part of the image: {count}.</source>
            <translation>位于影像导出部分之外的要素：{count}。</translation>
        </message>
        <message>
            <source>Features whose invalid geometry was repaired: {count}.</source>
            <translation>已修复无效几何图形的要素：{count}。</translation>
        </message>
        <message>
            <source>Field {field} holds neither whole numbers nor texts and is not used; all features are one class.</source>
            <translation>字段 {field} 既不含整数也不含文本，未使用；所有要素为同一类别。</translation>
        </message>
        <message>
            <source>First image</source>
            <translation>第一幅影像</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>格式</translation>
        </message>
        <message>
            <source>Further classes that are not listed: {count}.</source>
            <translation>其他未列出的类别：{count}。</translation>
        </message>
        <message>
            <source>Further classes: {count}.</source>
            <translation>其他类别：{count}。</translation>
        </message>
        <message>
            <source>Further kinds of findings: {count}.</source>
            <translation>其他种类的检查结果：{count}。</translation>
        </message>
        <message>
            <source>Give either {first} or {second}, not both.</source>
            <translation>请提供 {first} 或 {second} 之一，不要同时提供。</translation>
        </message>
        <message>
            <source>Grey is where files mark no data and where chips reach past the image; other pixels without data are shown as they are, mostly black.</source>
            <translation>灰色处为文件标记的无数据以及切片超出影像的部分；其他没有数据的像素按原样显示，多为黑色。</translation>
        </message>
        <message>
            <source>Grey is where there are no data.</source>
            <translation>灰色处没有数据。</translation>
        </message>
        <message>
            <source>Height of boxes (pixels)</source>
            <translation>边界框高度（像素）</translation>
        </message>
        <message>
            <source>Histogram. {description}</source>
            <translation>直方图。{description}</translation>
        </message>
        <message>
            <source>Histograms are of the first {count} bands.</source>
            <translation>直方图为前 {count} 个波段。</translation>
        </message>
        <message>
            <source>How full chips are</source>
            <translation>切片的填充程度</translation>
        </message>
        <message>
            <source>INPUT_CLASS_DATA holds points or lines, which have no area; give a BUFFER_RADIUS to crop or blacken around them.</source>
            <translation>INPUT_CLASS_DATA 含有没有面积的点或线；请给出 BUFFER_RADIUS，以便按其裁剪或将其周围涂黑。</translation>
        </message>
        <message>
            <source>INPUT_RASTER is a tile index, whose rasters cannot be one image in PIXEL_SPACE; set PROCESS_ALL_RASTER_ITEMS or choose MAP_SPACE.</source>
            <translation>INPUT_RASTER 是瓦片索引，其栅格在 PIXEL_SPACE 中不能合为一幅影像；请设置 PROCESS_ALL_RASTER_ITEMS 或选择 MAP_SPACE。</translation>
        </message>
        <message>
            <source>INPUT_RASTER_ITEMS cannot be one image in PIXEL_SPACE; set PROCESS_ALL_RASTER_ITEMS or choose MAP_SPACE.</source>
            <translation>INPUT_RASTER_ITEMS 在 PIXEL_SPACE 中不能合为一幅影像；请设置 PROCESS_ALL_RASTER_ITEMS 或选择 MAP_SPACE。</translation>
        </message>
        <message>
            <source>Images {side}</source>
            <translation>影像 {side}</translation>
        </message>
        <message>
            <source>Information</source>
            <translation>信息</translation>
        </message>
        <message>
            <source>Instances</source>
            <translation>实例</translation>
        </message>
        <message>
            <source>It has labels.</source>
            <translation>带标签。</translation>
        </message>
        <message>
            <source>It has no label.</source>
            <translation>不带标签。</translation>
        </message>
        <message>
            <source>It has {chips} of at most {width} × {height} pixels.</source>
            <translation>含有最大为 {width} × {height} 像素的 {chips}。</translation>
        </message>
        <message>
            <source>It has {chips} of {width} × {height} pixels.</source>
            <translation>含有 {width} × {height} 像素的 {chips}。</translation>
        </message>
        <message>
            <source>Item {name}: {chips}.</source>
            <translation>项目 {name}：{chips}。</translation>
        </message>
        <message>
            <source>Items left out: {count} of {items}, the first being {item}: {reason}</source>
            <translation>略去的项目：{items} 个中的 {count} 个，第一个为 {item}：{reason}</translation>
        </message>
        <message>
            <source>Items reprojected to {crs}, the CRS of the first: {count}, among them {item}.</source>
            <translation>重投影到 {crs}（第一个项目的 CRS）的项目：{count}，其中包括 {item}。</translation>
        </message>
        <message>
            <source>Items resampled ({method}) to the pixels of the image: {count}, among them {item}.</source>
            <translation>重采样（{method}）到影像像素的项目：{count}，其中包括 {item}。</translation>
        </message>
        <message>
            <source>Items with another nodata value than the first: {count}, among them {item}; the mosaic has the first one's, so data of that value become nodata.</source>
            <translation>无数据值与第一个不同的项目：{count}，其中包括 {item}；镶嵌采用第一个的无数据值，因此取该值的数据会变为无数据。</translation>
        </message>
        <message>
            <source>Its check found errors: {errors}.</source>
            <translation>检查发现错误：{errors}。</translation>
        </message>
        <message>
            <source>Its check found no errors and no warnings.</source>
            <translation>检查未发现错误和警告。</translation>
        </message>
        <message>
            <source>Its check found no errors; warnings: {warnings}.</source>
            <translation>检查未发现错误；警告：{warnings}。</translation>
        </message>
        <message>
            <source>Labels</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>Labels cannot be brought to the image's coordinate reference system ({reason}); check the CRS of both.</source>
            <translation>标签无法转换到影像的坐标参照系（{reason}）；请检查两者的 CRS。</translation>
        </message>
        <message>
            <source>Labels of overlapping objects need {bands} bands, which {format} cannot hold; choose CHIP_FORMAT TIFF or MRF.</source>
            <translation>重叠对象的标签需要 {bands} 个波段，{format} 无法容纳；请选择 CHIP_FORMAT TIFF 或 MRF。</translation>
        </message>
        <message>
            <source>Least</source>
            <translation>最小值</translation>
        </message>
        <message>
            <source>Left out, cannot be brought to the image's CRS</source>
            <translation>略去，无法转换到影像的 CRS</translation>
        </message>
        <message>
            <source>Left out, geometry without area</source>
            <translation>略去，几何图形没有面积</translation>
        </message>
        <message>
            <source>Left out, no class</source>
            <translation>略去，没有类别</translation>
        </message>
        <message>
            <source>Left out, no geometry</source>
            <translation>略去，没有几何图形</translation>
        </message>
        <message>
            <source>MAX_NODATA_PERCENT must lie between 0 and 100, not {value}.</source>
            <translation>MAX_NODATA_PERCENT 必须在 0 到 100 之间，而不是 {value}。</translation>
        </message>
        <message>
            <source>MIN_POLYGON_OVERLAP_RATIO must lie between 0 and 1, not {value}.</source>
            <translation>MIN_POLYGON_OVERLAP_RATIO 必须在 0 到 1 之间，而不是 {value}。</translation>
        </message>
        <message>
            <source>Made by Chipsmith. This file needs no other and no connection.</source>
            <translation>由 Chipsmith 生成。此文件不需要其他文件，也不需要网络连接。</translation>
        </message>
        <message>
            <source>Map</source>
            <translation>地图</translation>
        </message>
        <message>
            <source>Map of {count} chip.</source>
            <translation>{count} 个切片的地图。</translation>
        </message>
        <message>
            <source>Map of {count} chips.</source>
            <translation>{count} 个切片的地图。</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>平均值</translation>
        </message>
        <message>
            <source>Measured in all chips that have labels.</source>
            <translation>测量自所有带标签的切片。</translation>
        </message>
        <message>
            <source>Measured in those of a sample of {seen} of {total} chips that have labels, evenly spread over the dataset.</source>
            <translation>测量自均匀分布于数据集的样本（{total} 个切片中的 {seen} 个）中带标签的切片。</translation>
        </message>
        <message>
            <source>Most</source>
            <translation>最大值</translation>
        </message>
        <message>
            <source>No chip of {folder} says where it lies on the map (no georeference in the file, no world file beside it), as with REFERENCE_SYSTEM=PIXEL_SPACE; choose a dataset with georeferenced chips.</source>
            <translation>{folder} 中没有切片说明其在地图上的位置（文件中没有地理参考，旁边没有世界文件），如 REFERENCE_SYSTEM=PIXEL_SPACE 的情况；请选择切片带地理参考的数据集。</translation>
        </message>
        <message>
            <source>No chip was written (positions: {positions}; without label: {no_label}; too little data: {nodata}; no room in the image: {edge}; not inside the mask: {outside_mask}); check the labels' CRS, INPUT_MASK_POLYGONS, MIN_POLYGON_OVERLAP_RATIO, MAX_NODATA_PERCENT and EDGE_RULE.</source>
            <translation>没有写出切片（位置：{positions}；无标签：{no_label}；数据太少：{nodata}；影像中放不下：{edge}；不在掩膜内：{outside_mask}）；请检查标签的 CRS、INPUT_MASK_POLYGONS、MIN_POLYGON_OVERLAP_RATIO、MAX_NODATA_PERCENT 和 EDGE_RULE。</translation>
        </message>
        <message>
            <source>No chip was written: none of the {items} items could be cut; check the labels' CRS and the EXTENT.</source>
            <translation>没有写出切片：{items} 个项目都无法切割；请检查标签的 CRS 和 EXTENT。</translation>
        </message>
        <message>
            <source>No feature of {name} meets the image (of {features}: outside {outside}, not reprojectable {not_reprojected}, without class {null_class}, without geometry {empty}, without area {beyond_repair}); check the layer's CRS and the EXTENT.</source>
            <translation>{name} 中没有要素与影像相交（共 {features} 个：在外部 {outside}，无法重投影 {not_reprojected}，无类别 {null_class}，无几何图形 {empty}，无面积 {beyond_repair}）；请检查图层的 CRS 和 EXTENT。</translation>
        </message>
        <message>
            <source>No label</source>
            <translation>没有标签</translation>
        </message>
        <message>
            <source>No tile of {width} x {height} pixels fits into the image ({image_width} x {image_height} pixels); choose a smaller TILE_SIZE_X and TILE_SIZE_Y or EDGE_RULE=PAD.</source>
            <translation>影像（{image_width} x {image_height} 像素）容不下 {width} x {height} 像素的瓦片；请选择更小的 TILE_SIZE_X 和 TILE_SIZE_Y，或 EDGE_RULE=PAD。</translation>
        </message>
        <message>
            <source>No values.</source>
            <translation>没有值。</translation>
        </message>
        <message>
            <source>Nodata was not read, so the export may leave out more chips; set READ_NODATA to know which.</source>
            <translation>未读取无数据，因此导出可能会略去更多切片；要了解是哪些，请设置 READ_NODATA。</translation>
        </message>
        <message>
            <source>None of the {count} chips of {folder} can be opened; restore the files; the first: {reason}</source>
            <translation>{folder} 的 {count} 个切片都无法打开；请恢复文件；第一个：{reason}</translation>
        </message>
        <message>
            <source>None of them has a label.</source>
            <translation>均不带标签。</translation>
        </message>
        <message>
            <source>Not one of {chips} chips has a label, so nothing was written; check the labels' CRS, the EXTENT, BUFFER_RADIUS and MIN_POLYGON_OVERLAP_RATIO.</source>
            <translation>{chips} 个切片中没有一个带标签，因此未写出任何内容；请检查标签的 CRS、EXTENT、BUFFER_RADIUS 和 MIN_POLYGON_OVERLAP_RATIO。</translation>
        </message>
        <message>
            <source>Not one of {count} chips has a label, so the export would end with an error; check the labels' CRS, the EXTENT, BUFFER_RADIUS and MIN_POLYGON_OVERLAP_RATIO.</source>
            <translation>{count} 个切片中没有一个带标签，因此导出会以错误结束；请检查标签的 CRS、EXTENT、BUFFER_RADIUS 和 MIN_POLYGON_OVERLAP_RATIO。</translation>
        </message>
        <message>
            <source>Not wholly inside the mask</source>
            <translation>不完全在掩膜内</translation>
        </message>
        <message>
            <source>Nothing: each position became a chip, and each feature was used.</source>
            <translation>无：每个位置都成为切片，每个要素都已使用。</translation>
        </message>
        <message>
            <source>OUTPUT_LOCATION already holds a dataset of {chips}; set START_INDEX to {next_index} or more to add to it, or choose another folder.</source>
            <translation>OUTPUT_LOCATION 已有包含 {chips}的数据集；要追加，请将 START_INDEX 设为 {next_index} 或更大，或选择其他文件夹。</translation>
        </message>
        <message>
            <source>OUTPUT_LOCATION holds a dataset labelled from another kind of source (features or a class raster); choose another folder.</source>
            <translation>OUTPUT_LOCATION 中的数据集的标签来自另一种来源（要素或类别栅格）；请选择其他文件夹。</translation>
        </message>
        <message>
            <source>OUTPUT_LOCATION holds a dataset stretched to values from {first}, this image would be to values from {here} because of its nodata; choose another folder.</source>
            <translation>OUTPUT_LOCATION 中的数据集拉伸到从 {first} 起的值，而此影像因其无数据会拉伸到从 {here} 起的值；请选择其他文件夹。</translation>
        </message>
        <message>
            <source>OUTPUT_LOCATION holds a dataset whose classes do not include {value} with the name {name}; choose another folder.</source>
            <translation>OUTPUT_LOCATION 中的数据集的类别不包括名称为 {name} 的 {value}；请选择其他文件夹。</translation>
        </message>
        <message>
            <source>OUTPUT_LOCATION holds a dataset whose record of STRETCH cannot be read; choose another folder.</source>
            <translation>OUTPUT_LOCATION 中的数据集的 STRETCH 记录无法读取；请选择其他文件夹。</translation>
        </message>
        <message>
            <source>OUTPUT_LOCATION holds a dataset with another value of STRETCH ({there}, not {here}); choose another folder.</source>
            <translation>OUTPUT_LOCATION 中的数据集的 STRETCH 值不同（{there}，而不是 {here}）；请选择其他文件夹。</translation>
        </message>
        <message>
            <source>OUTPUT_LOCATION holds a dataset with another value of {name} ({there}, not {here}); choose another folder.</source>
            <translation>OUTPUT_LOCATION 中的数据集的 {name} 值不同（{there}，而不是 {here}）；请选择其他文件夹。</translation>
        </message>
        <message>
            <source>OUTPUT_LOCATION {folder} cannot be made or written in {nearest}; choose a folder with write permission.</source>
            <translation>无法在 {nearest} 中创建或写入 OUTPUT_LOCATION {folder}；请选择有写入权限的文件夹。</translation>
        </message>
        <message>
            <source>OUTPUT_LOCATION {folder} holds a dataset of another METADATA_FORMAT; choose another folder.</source>
            <translation>OUTPUT_LOCATION {folder} 中的数据集采用另一种 METADATA_FORMAT；请选择其他文件夹。</translation>
        </message>
        <message>
            <source>OUTPUT_LOCATION {folder} holds a dataset whose index files cannot be read ({reason}); choose another folder.</source>
            <translation>OUTPUT_LOCATION {folder} 中的数据集的索引文件无法读取（{reason}）；请选择其他文件夹。</translation>
        </message>
        <message>
            <source>OUTPUT_LOCATION {folder} holds an unfinished run with another image, other labels or another part of them; run it again with the same ones to finish it, or choose another folder.</source>
            <translation>OUTPUT_LOCATION {folder} 中有使用其他影像、其他标签或其他部分的未完成运行；请使用相同的输入再次运行以完成它，或选择其他文件夹。</translation>
        </message>
        <message>
            <source>OUTPUT_LOCATION {folder} holds an unfinished run with another {name} ({there}, not {here}); run it again with the same parameters to finish it, or choose another folder.</source>
            <translation>OUTPUT_LOCATION {folder} 中有 {name} 不同（{there}，而不是 {here}）的未完成运行；请使用相同参数再次运行以完成它，或选择其他文件夹。</translation>
        </message>
        <message>
            <source>OUTPUT_LOCATION {folder} holds chips without index files, left by an unfinished export; choose another folder or empty this one.</source>
            <translation>OUTPUT_LOCATION {folder} 中有未完成的导出留下的、没有索引文件的切片；请选择其他文件夹，或清空此文件夹。</translation>
        </message>
        <message>
            <source>Objects</source>
            <translation>对象</translation>
        </message>
        <message>
            <source>Objects in a chip</source>
            <translation>一个切片中的对象数</translation>
        </message>
        <message>
            <source>On the map ({crs}) they are {factor} times as large.</source>
            <translation>在地图（{crs}）上为其 {factor} 倍。</translation>
        </message>
        <message>
            <source>Outside the exported part of the image</source>
            <translation>位于影像导出部分之外</translation>
        </message>
        <message>
            <source>Parameters and record</source>
            <translation>参数和记录</translation>
        </message>
        <message>
            <source>Parameters of this run</source>
            <translation>本次运行的参数</translation>
        </message>
        <message>
            <source>Pixels</source>
            <translation>像素</translation>
        </message>
        <message>
            <source>Programs and time</source>
            <translation>程序和时间</translation>
        </message>
        <message>
            <source>REPORT {path} cannot be written; choose a file in a folder with write permission.</source>
            <translation>REPORT {path} 无法写出；请选择位于有写入权限的文件夹中的文件。</translation>
        </message>
        <message>
            <source>ROTATION_ANGLE is for chips of one size; leave FIX_CHIP_SIZE on.</source>
            <translation>ROTATION_ANGLE 用于大小一致的切片；请保持 FIX_CHIP_SIZE 开启。</translation>
        </message>
        <message>
            <source>ROTATION_ANGLE must be 0 or more and less than 360 degrees, not {value}.</source>
            <translation>ROTATION_ANGLE 必须大于或等于 0 度且小于 360 度，而不是 {value}。</translation>
        </message>
        <message>
            <source>Reaching past the image</source>
            <translation>超出影像</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Recorded in the dataset</source>
            <translation>记录在数据集中的内容</translation>
        </message>
        <message>
            <source>Report made</source>
            <translation>报告生成时间</translation>
        </message>
        <message>
            <source>Report: {path}</source>
            <translation>报告：{path}</translation>
        </message>
        <message>
            <source>Run {number}</source>
            <translation>运行 {number}</translation>
        </message>
        <message>
            <source>START_INDEX must be 0 to {largest}, not {value}.</source>
            <translation>START_INDEX 必须为 0 到 {largest}，而不是 {value}。</translation>
        </message>
        <message>
            <source>Second image</source>
            <translation>第二幅影像</translation>
        </message>
        <message>
            <source>Second image of chip {name}</source>
            <translation>切片 {name} 的第二幅影像</translation>
        </message>
        <message>
            <source>Share of a chip that is labelled</source>
            <translation>切片中带标签部分的比例</translation>
        </message>
        <message>
            <source>Share of objects</source>
            <translation>对象比例</translation>
        </message>
        <message>
            <source>Share of pixels</source>
            <translation>像素比例</translation>
        </message>
        <message>
            <source>Sizes of objects</source>
            <translation>对象大小</translation>
        </message>
        <message>
            <source>Small objects (box below 32 × 32 pixels): {small}; medium: {medium}; large (above 96 × 96 pixels): {large}.</source>
            <translation>小对象（边界框小于 32 × 32 像素）：{small}；中等：{medium}；大（大于 96 × 96 像素）：{large}。</translation>
        </message>
        <message>
            <source>Some pixels without data are marked neither by their files nor by their places: the histograms count them, mostly as 0, the statistics do not.</source>
            <translation>部分没有数据的像素既未由文件标记，也无法由位置得知：直方图将其计入（多为 0），统计则不计入。</translation>
        </message>
        <message>
            <source>Standard deviation</source>
            <translation>标准差</translation>
        </message>
        <message>
            <source>Statistics and histograms are of all chips, without what is known to be no data.</source>
            <translation>统计和直方图取自所有切片，不含已知没有数据的部分。</translation>
        </message>
        <message>
            <source>Statistics are of all chips, histograms of {seen} of {total}, without what is known to be no data.</source>
            <translation>统计取自所有切片，直方图取自 {total} 个中的 {seen} 个，不含已知没有数据的部分。</translation>
        </message>
        <message>
            <source>The chips do not name a valid coordinate reference system; set that of the layers by hand.</source>
            <translation>切片没有指明有效的坐标参照系；请手动设置图层的坐标参照系。</translation>
        </message>
        <message>
            <source>The chips do not say where they lie.</source>
            <translation>切片没有说明其位置。</translation>
        </message>
        <message>
            <source>The classes are uneven: {most} has {ratio} times as many objects as {least}; weights for classes, or more chips of the rare ones, help training.</source>
            <translation>类别不均衡：{most} 的对象数是 {least} 的 {ratio} 倍；为类别设置权重，或增加稀少类别的切片，有助于训练。</translation>
        </message>
        <message>
            <source>The classes are uneven: {most} has {ratio} times as many pixels as {least}; weights for classes, or more chips of the rare ones, help training.</source>
            <translation>类别不均衡：{most} 的像素数是 {least} 的 {ratio} 倍；为类别设置权重，或增加稀少类别的切片，有助于训练。</translation>
        </message>
        <message>
            <source>The colour is that of the number of classes in a chip.</source>
            <translation>颜色表示切片中的类别数。</translation>
        </message>
        <message>
            <source>The coordinate reference system cannot be read ({reason}).</source>
            <translation>坐标参照系无法读取（{reason}）。</translation>
        </message>
        <message>
            <source>The darker a square, the more chips lie there.</source>
            <translation>方格颜色越深，该处的切片越多。</translation>
        </message>
        <message>
            <source>The darker a square, the more chips lie there; its colour is that of most of them.</source>
            <translation>方格颜色越深，该处的切片越多；其颜色为其中大多数切片的颜色。</translation>
        </message>
        <message>
            <source>The dataset in {folder} was written, but its check found {errors}, the first being: {finding}</source>
            <translation>{folder} 中的数据集已写出，但检查发现 {errors}，第一个为：{finding}</translation>
        </message>
        <message>
            <source>The dataset is not valid (errors: {errors}, warnings: {warnings}).</source>
            <translation>数据集无效（错误：{errors}，警告：{warnings}）。</translation>
        </message>
        <message>
            <source>The dataset is valid (warnings: {warnings}).</source>
            <translation>数据集有效（警告：{warnings}）。</translation>
        </message>
        <message>
            <source>The disk of OUTPUT_LOCATION {folder} has {free} free, but the chips will take about {size}; make room or choose another folder, a larger STRIDE_X and STRIDE_Y, a smaller EXTENT or another CHIP_FORMAT.</source>
            <translation>OUTPUT_LOCATION {folder} 所在磁盘的可用空间为 {free}，但切片约需 {size}；请释放空间，或选择其他文件夹、更大的 STRIDE_X 和 STRIDE_Y、更小的 EXTENT 或其他 CHIP_FORMAT。</translation>
        </message>
        <message>
            <source>The image ({image_width} x {image_height} pixels) is smaller than the tile ({width} x {height} pixels); chips are padded.</source>
            <translation>影像（{image_width} x {image_height} 像素）小于瓦片（{width} x {height} 像素）；切片会被填充。</translation>
        </message>
        <message>
            <source>The image cannot be turned ({reason}).</source>
            <translation>影像无法旋转（{reason}）。</translation>
        </message>
        <message>
            <source>The image would give up to {count} chips, more than one run can plan ({most}); choose larger STRIDE_X and STRIDE_Y, a larger CELL_SIZE or ROTATION_ANGLE, a smaller EXTENT, or PROCESS_ALL_RASTER_ITEMS if items lie far apart.</source>
            <translation>该影像最多会产生 {count} 个切片，超出一次运行可规划的数量（{most}）；请选择更大的 STRIDE_X 和 STRIDE_Y、更大的 CELL_SIZE 或 ROTATION_ANGLE、更小的 EXTENT，若各项目相距很远则选择 PROCESS_ALL_RASTER_ITEMS。</translation>
        </message>
        <message>
            <source>The items lie far apart: less than {percent} % of the image that holds them all has data; PROCESS_ALL_RASTER_ITEMS=true would cut each for itself.</source>
            <translation>各项目相距很远：容纳全部项目的影像中不到 {percent} % 有数据；PROCESS_ALL_RASTER_ITEMS=true 会分别切割每个项目。</translation>
        </message>
        <message>
            <source>The labels are drawn over the images.</source>
            <translation>标签绘制在影像之上。</translation>
        </message>
        <message>
            <source>The last {shown} of {total} records.</source>
            <translation>{total} 条记录中的最后 {shown} 条。</translation>
        </message>
        <message>
            <source>The layer shows only every {step}th row and column of positions, since there are more than MOST_FOOTPRINTS; the numbers count all.</source>
            <translation>图层只显示每第 {step} 行和列的位置，因为位置数超过 MOST_FOOTPRINTS；数字统计全部位置。</translation>
        </message>
        <message>
            <source>The only chip has no label, so nothing was written; check the labels' CRS, the EXTENT, BUFFER_RADIUS and MIN_POLYGON_OVERLAP_RATIO.</source>
            <translation>唯一的切片不带标签，因此未写出任何内容；请检查标签的 CRS、EXTENT、BUFFER_RADIUS 和 MIN_POLYGON_OVERLAP_RATIO。</translation>
        </message>
        <message>
            <source>The only chip has no label, so the export would end with an error; check the labels' CRS, the EXTENT, BUFFER_RADIUS and MIN_POLYGON_OVERLAP_RATIO.</source>
            <translation>唯一的切片不带标签，因此导出会以错误结束；请检查标签的 CRS、EXTENT、BUFFER_RADIUS 和 MIN_POLYGON_OVERLAP_RATIO。</translation>
        </message>
        <message>
            <source>The only chip of {folder} cannot be opened; restore the file: {reason}</source>
            <translation>{folder} 的唯一切片无法打开；请恢复该文件：{reason}</translation>
        </message>
        <message>
            <source>The only chip that was written has no label; check the labels' CRS, the EXTENT, BUFFER_RADIUS and MIN_POLYGON_OVERLAP_RATIO.</source>
            <translation>唯一写出的切片不带标签；请检查标签的 CRS、EXTENT、BUFFER_RADIUS 和 MIN_POLYGON_OVERLAP_RATIO。</translation>
        </message>
        <message>
            <source>The only chip.</source>
            <translation>唯一的切片。</translation>
        </message>
        <message>
            <source>The outline cannot be transformed.</source>
            <translation>轮廓无法转换。</translation>
        </message>
        <message>
            <source>The outline of the only chip.</source>
            <translation>唯一切片的轮廓。</translation>
        </message>
        <message>
            <source>The outlines of all chips.</source>
            <translation>所有切片的轮廓。</translation>
        </message>
        <message>
            <source>The regions of the class raster need a temporary file that cannot be written ({reason}); free some space in {folder}.</source>
            <translation>类别栅格的区域需要临时文件，但无法写出（{reason}）；请在 {folder} 中释放一些空间。</translation>
        </message>
        <message>
            <source>The rows of {name} cannot be read ({reason}); check the file and its filter.</source>
            <translation>{name} 的行无法读取（{reason}）；请检查文件及其过滤器。</translation>
        </message>
        <message>
            <source>The run was cancelled before its end.</source>
            <translation>运行在结束前已取消。</translation>
        </message>
        <message>
            <source>The size is that of a few chips written to a temporary folder, times the number of chips, and may be {percent} % off.</source>
            <translation>大小由写入临时文件夹的少量切片的大小乘以切片数得出，可能有 {percent} % 的偏差。</translation>
        </message>
        <message>
            <source>The stride is larger than the tile; parts of the image are in no chip.</source>
            <translation>步长大于瓦片；影像的某些部分不在任何切片中。</translation>
        </message>
        <message>
            <source>The tile index gives {name} the coordinate reference system {crs}, which cannot be read ({reason}); correct or clear it there.</source>
            <translation>瓦片索引为 {name} 指定的坐标参照系 {crs} 无法读取（{reason}）；请在索引中更正或清除。</translation>
        </message>
        <message>
            <source>The values of band {band} lie too far apart for STRETCH {method}; declare the nodata value of the image or choose another STRETCH.</source>
            <translation>波段 {band} 的值相差太大，无法进行 STRETCH {method}；请声明影像的无数据值，或选择其他 STRETCH。</translation>
        </message>
        <message>
            <source>There is no report: {reason}</source>
            <translation>没有报告：{reason}</translation>
        </message>
        <message>
            <source>Time taken</source>
            <translation>用时</translation>
        </message>
        <message>
            <source>To add to this dataset, set START_INDEX to {index} or more.</source>
            <translation>要追加到此数据集，请将 START_INDEX 设为 {index} 或更大。</translation>
        </message>
        <message>
            <source>Too little data</source>
            <translation>数据太少</translation>
        </message>
        <message>
            <source>Training data for deep learning</source>
            <translation>深度学习训练数据</translation>
        </message>
        <message>
            <source>Used, but their invalid geometry was repaired</source>
            <translation>已使用，但修复了其无效几何图形</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>值</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>警告</translation>
        </message>
        <message>
            <source>What lies in several chips counts once in each, as for trainers.</source>
            <translation>位于多个切片中的内容在每个切片中各计一次，与训练程序的做法一致。</translation>
        </message>
        <message>
            <source>What was left out</source>
            <translation>略去的内容</translation>
        </message>
        <message>
            <source>Width divided by height</source>
            <translation>宽度除以高度</translation>
        </message>
        <message>
            <source>Width of boxes (pixels)</source>
            <translation>边界框宽度（像素）</translation>
        </message>
        <message>
            <source>With labels</source>
            <translation>带标签</translation>
        </message>
        <message>
            <source>Without data</source>
            <translation>无数据</translation>
        </message>
        <message>
            <source>Written as chips</source>
            <translation>写出为切片</translation>
        </message>
        <message>
            <source>a second</source>
            <translation>1 秒</translation>
        </message>
        <message>
            <source>and {count} more</source>
            <translation>另有 {count} 个</translation>
        </message>
        <message>
            <source>bands and pixel type</source>
            <translation>波段和像素类型</translation>
        </message>
        <message>
            <source>below {high}: {count} ({share})</source>
            <translation>小于 {high}：{count}（{share}）</translation>
        </message>
        <message>
            <source>chips: {count}</source>
            <translation>切片：{count}</translation>
        </message>
        <message>
            <source>least {low}, median {middle}, most {high}</source>
            <translation>最小值 {low}，中位数 {middle}，最大值 {high}</translation>
        </message>
        <message>
            <source>no file is named</source>
            <translation>未指定文件</translation>
        </message>
        <message>
            <source>no label</source>
            <translation>没有标签</translation>
        </message>
        <message>
            <source>no {key}</source>
            <translation>缺少 {key}</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>objects: {count}</source>
            <translation>对象：{count}</translation>
        </message>
        <message>
            <source>one class</source>
            <translation>一个类别</translation>
        </message>
        <message>
            <source>they are incomplete</source>
            <translation>不完整</translation>
        </message>
        <message>
            <source>three classes or more</source>
            <translation>三个或更多类别</translation>
        </message>
        <message>
            <source>two classes</source>
            <translation>两个类别</translation>
        </message>
        <message>
            <source>{chips} chips were written, but not one has a label; check the labels' CRS, the EXTENT, BUFFER_RADIUS and MIN_POLYGON_OVERLAP_RATIO.</source>
            <translation>已写出 {chips} 个切片，但没有一个带标签；请检查标签的 CRS、EXTENT、BUFFER_RADIUS 和 MIN_POLYGON_OVERLAP_RATIO。</translation>
        </message>
        <message>
            <source>{chips} with {labels}.</source>
            <translation>{chips}，{labels}。</translation>
        </message>
        <message>
            <source>{chips}, about {size} and {time}.</source>
            <translation>{chips}，约 {size}、{time}。</translation>
        </message>
        <message>
            <source>{chips}, {labelled} of them with labels, {objects} in all.</source>
            <translation>{chips}，其中 {labelled} 个带标签，共 {objects}。</translation>
        </message>
        <message>
            <source>{chips}, {objects} in all.</source>
            <translation>{chips}，共 {objects}。</translation>
        </message>
        <message>
            <source>{chips}, {size} before compression.</source>
            <translation>{chips}，压缩前 {size}。</translation>
        </message>
        <message>
            <source>{count} band</source>
            <translation>{count} 个波段</translation>
        </message>
        <message>
            <source>{count} bands</source>
            <translation>{count} 个波段</translation>
        </message>
        <message>
            <source>{count} chip</source>
            <translation>{count} 个切片</translation>
        </message>
        <message>
            <source>{count} chip cannot be brought to the CRS of the first chip and was left out.</source>
            <translation>{count} 个切片无法转换到第一个切片的 CRS，已略去。</translation>
        </message>
        <message>
            <source>{count} chip cannot be opened and was left out: {reason}</source>
            <translation>{count} 个切片无法打开，已略去：{reason}</translation>
        </message>
        <message>
            <source>{count} chip does not say where it lies on the map and was left out.</source>
            <translation>{count} 个切片没有说明其在地图上的位置，已略去。</translation>
        </message>
        <message>
            <source>{count} chip has labels that cannot be read and comes without them: {reason}</source>
            <translation>{count} 个切片的标签无法读取，因此不带标签：{reason}</translation>
        </message>
        <message>
            <source>{count} chip is in another CRS than the first and was brought to that.</source>
            <translation>{count} 个切片的 CRS 与第一个不同，已转换到第一个的 CRS。</translation>
        </message>
        <message>
            <source>{count} chip positions turned {turns} times are more than one run can plan ({most}); choose larger STRIDE_X and STRIDE_Y, a larger ROTATION_ANGLE or a smaller EXTENT, or PROCESS_ALL_RASTER_ITEMS if the image's items lie far apart.</source>
            <translation>{count} 个切片位置旋转 {turns} 次，超出一次运行可规划的数量（{most}）；请选择更大的 STRIDE_X 和 STRIDE_Y、更大的 ROTATION_ANGLE 或更小的 EXTENT，若影像的各项目相距很远则选择 PROCESS_ALL_RASTER_ITEMS。</translation>
        </message>
        <message>
            <source>{count} chips</source>
            <translation>{count} 个切片</translation>
        </message>
        <message>
            <source>{count} chips are in another CRS than the first and were brought to that.</source>
            <translation>{count} 个切片的 CRS 与第一个不同，已转换到第一个的 CRS。</translation>
        </message>
        <message>
            <source>{count} chips cannot be brought to the CRS of the first chip and were left out.</source>
            <translation>{count} 个切片无法转换到第一个切片的 CRS，已略去。</translation>
        </message>
        <message>
            <source>{count} chips cannot be opened and were left out; the first: {reason}</source>
            <translation>{count} 个切片无法打开，已略去；第一个：{reason}</translation>
        </message>
        <message>
            <source>{count} chips do not say where they lie on the map and were left out.</source>
            <translation>{count} 个切片没有说明其在地图上的位置，已略去。</translation>
        </message>
        <message>
            <source>{count} chips have labels that cannot be read and come without them; the first: {reason}</source>
            <translation>{count} 个切片的标签无法读取，因此不带标签；第一个：{reason}</translation>
        </message>
        <message>
            <source>{count} class</source>
            <translation>{count} 个</translation>
        </message>
        <message>
            <source>{count} classes</source>
            <translation>{count} 个</translation>
        </message>
        <message>
            <source>{count} entries</source>
            <translation>{count} 个条目</translation>
        </message>
        <message>
            <source>{count} entry</source>
            <translation>{count} 个条目</translation>
        </message>
        <message>
            <source>{count} error</source>
            <translation>{count} 个错误</translation>
        </message>
        <message>
            <source>{count} errors</source>
            <translation>{count} 个错误</translation>
        </message>
        <message>
            <source>{count} hour</source>
            <translation>{count} 小时</translation>
        </message>
        <message>
            <source>{count} hours</source>
            <translation>{count} 小时</translation>
        </message>
        <message>
            <source>{count} instance</source>
            <translation>{count} 个实例</translation>
        </message>
        <message>
            <source>{count} instances</source>
            <translation>{count} 个实例</translation>
        </message>
        <message>
            <source>{count} label</source>
            <translation>{count} 个标签</translation>
        </message>
        <message>
            <source>{count} labels</source>
            <translation>{count} 个标签</translation>
        </message>
        <message>
            <source>{count} minute</source>
            <translation>{count} 分钟</translation>
        </message>
        <message>
            <source>{count} minutes</source>
            <translation>{count} 分钟</translation>
        </message>
        <message>
            <source>{count} object</source>
            <translation>{count} 个对象</translation>
        </message>
        <message>
            <source>{count} objects</source>
            <translation>{count} 个对象</translation>
        </message>
        <message>
            <source>{count} of them ({share}) has labels.</source>
            <translation>其中 {count} 个（{share}）带标签。</translation>
        </message>
        <message>
            <source>{count} of them ({share}) have labels.</source>
            <translation>其中 {count} 个（{share}）带标签。</translation>
        </message>
        <message>
            <source>{count} pixel</source>
            <translation>{count} 个像素</translation>
        </message>
        <message>
            <source>{count} pixels</source>
            <translation>{count} 个像素</translation>
        </message>
        <message>
            <source>{count} second</source>
            <translation>{count} 秒</translation>
        </message>
        <message>
            <source>{count} seconds</source>
            <translation>{count} 秒</translation>
        </message>
        <message>
            <source>{first} to {last}</source>
            <translation>{first} 到 {last}</translation>
        </message>
        <message>
            <source>{folder} is not a dataset: it holds none of {names}; choose the folder of a finished export.</source>
            <translation>{folder} 不是数据集：其中没有 {names} 中的任何一个；请选择已完成导出的文件夹。</translation>
        </message>
        <message>
            <source>{folder} is not a whole dataset: {name} is missing; choose the folder of a finished export.</source>
            <translation>{folder} 不是完整的数据集：缺少 {name}；请选择已完成导出的文件夹。</translation>
        </message>
        <message>
            <source>{folder} lists no chips; export the dataset again.</source>
            <translation>{folder} 没有列出切片；请重新导出数据集。</translation>
        </message>
        <message>
            <source>{folder}: {format}</source>
            <translation>{folder}：{format}</translation>
        </message>
        <message>
            <source>{folder}: {model} and {statistics} do not describe a dataset ({reason}); restore the files or export the dataset again.</source>
            <translation>{folder}：{model} 和 {statistics} 没有描述数据集（{reason}）；请恢复文件或重新导出数据集。</translation>
        </message>
        <message>
            <source>{format} needs ADDITIONAL_INPUT_RASTER, the images of its other side.</source>
            <translation>{format} 需要 ADDITIONAL_INPUT_RASTER，即其另一侧的影像。</translation>
        </message>
        <message>
            <source>{format} needs INPUT_CLASS_DATA or INPUT_CLASS_RASTER.</source>
            <translation>{format} 需要 INPUT_CLASS_DATA 或 INPUT_CLASS_RASTER。</translation>
        </message>
        <message>
            <source>{format} needs INPUT_INSTANCE_DATA or INPUT_INSTANCE_RASTER.</source>
            <translation>{format} 需要 INPUT_INSTANCE_DATA 或 INPUT_INSTANCE_RASTER。</translation>
        </message>
        <message>
            <source>{format} takes no ADDITIONAL_INPUT_RASTER; leave it empty.</source>
            <translation>{format} 不接受 ADDITIONAL_INPUT_RASTER；请将其留空。</translation>
        </message>
        <message>
            <source>{format} takes no instances; leave INPUT_INSTANCE_DATA and INPUT_INSTANCE_RASTER empty.</source>
            <translation>{format} 不接受实例；请将 INPUT_INSTANCE_DATA 和 INPUT_INSTANCE_RASTER 留空。</translation>
        </message>
        <message>
            <source>{format} takes no labels; leave INPUT_CLASS_DATA and INPUT_CLASS_RASTER empty.</source>
            <translation>{format} 不接受标签；请将 INPUT_CLASS_DATA 和 INPUT_CLASS_RASTER 留空。</translation>
        </message>
        <message>
            <source>{format} with ADDITIONAL_INPUT_RASTER cannot be JPEG, since readers expect labels in the format of the images; choose CHIP_FORMAT TIFF, PNG or MRF.</source>
            <translation>带 ADDITIONAL_INPUT_RASTER 的 {format} 不能是 JPEG，因为读取程序要求标签与影像格式相同；请选择 CHIP_FORMAT TIFF、PNG 或 MRF。</translation>
        </message>
        <message>
            <source>{image} has {rows} rows and {columns} columns, its label {label_rows} and {label_columns}; export the dataset again.</source>
            <translation>{image} 有 {rows} 行 {columns} 列，其标签有 {label_rows} 行 {label_columns} 列；请重新导出数据集。</translation>
        </message>
        <message>
            <source>{layer} has no zoom level finer than {cell:.10g} map units to a pixel; chips with a CELL_SIZE of {wanted:.10g} show no more.</source>
            <translation>{layer} 没有比每像素 {cell:.10g} 地图单位更精细的缩放级别；CELL_SIZE 为 {wanted:.10g} 的切片不会显示更多细节。</translation>
        </message>
        <message>
            <source>{layer}: the server had nothing for {count} tile; it counts as nodata.</source>
            <translation>{layer}：服务器没有 {count} 个瓦片的内容；该瓦片视为无数据。</translation>
        </message>
        <message>
            <source>{layer}: the server had nothing for {count} tiles; they count as nodata.</source>
            <translation>{layer}：服务器没有 {count} 个瓦片的内容；这些瓦片视为无数据。</translation>
        </message>
        <message>
            <source>{layer}: zoom level {level}, {cell:.10g} map units to a pixel, at most {count} tile.</source>
            <translation>{layer}：缩放级别 {level}，每像素 {cell:.10g} 地图单位，最多 {count} 个瓦片。</translation>
        </message>
        <message>
            <source>{layer}: zoom level {level}, {cell:.10g} map units to a pixel, at most {count} tiles.</source>
            <translation>{layer}：缩放级别 {level}，每像素 {cell:.10g} 地图单位，最多 {count} 个瓦片。</translation>
        </message>
        <message>
            <source>{low} or more: {count} ({share})</source>
            <translation>{low} 或更大：{count}（{share}）</translation>
        </message>
        <message>
            <source>{low} to less than {high}: {count} ({share})</source>
            <translation>{low} 到小于 {high}：{count}（{share}）</translation>
        </message>
        <message>
            <source>{name} cannot be brought to the coordinate reference system of the first item; leave it out or set PROCESS_ALL_RASTER_ITEMS.</source>
            <translation>{name} 无法转换到第一个项目的坐标参照系；请将其去除，或设置 PROCESS_ALL_RASTER_ITEMS。</translation>
        </message>
        <message>
            <source>{name} cannot be grown by a BUFFER_RADIUS of {radius} ({reason}); choose a smaller one.</source>
            <translation>{name} 无法按 BUFFER_RADIUS {radius} 扩大（{reason}）；请选择更小的值。</translation>
        </message>
        <message>
            <source>{name} cannot be opened as a raster ({reason}).</source>
            <translation>{name} 无法作为栅格打开（{reason}）。</translation>
        </message>
        <message>
            <source>{name} cannot be read ({reason}); repair the file.</source>
            <translation>{name} 无法读取（{reason}）；请修复文件。</translation>
        </message>
        <message>
            <source>{name} cannot be read in columns {x} to {x_end}, rows {y} to {y_end} ({reason}); repair the file or choose an EXTENT without that part.</source>
            <translation>{name} 的第 {x} 到 {x_end} 列、第 {y} 到 {y_end} 行无法读取（{reason}）；请修复文件，或选择不含该部分的 EXTENT。</translation>
        </message>
        <message>
            <source>{name} cannot be resampled to the grid of the chips ({reason}).</source>
            <translation>{name} 无法重采样到切片的格网（{reason}）。</translation>
        </message>
        <message>
            <source>{name} does not have the pixels of the image, which has no coordinate reference system to compare; choose a raster on the same grid.</source>
            <translation>{name} 的像素与影像不同，而影像没有可供比较的坐标参照系；请选择格网相同的栅格。</translation>
        </message>
        <message>
            <source>{name} has no coordinate reference system; set it in the layer's properties and run again.</source>
            <translation>{name} 没有坐标参照系；请在图层属性中设置后再次运行。</translation>
        </message>
        <message>
            <source>{name} has no feature with a class value; fill in the class field or choose another.</source>
            <translation>{name} 没有带类别值的要素；请填写类别字段，或选择其他字段。</translation>
        </message>
        <message>
            <source>{name} has {bands} of {dtype}, but {first} has {first_bands} of {first_dtype}; choose items with the same bands and pixel type.</source>
            <translation>{name} 有 {bands}（{dtype}），但 {first} 有 {first_bands}（{first_dtype}）；请选择波段和像素类型相同的项目。</translation>
        </message>
        <message>
            <source>{name} has {count} bands; choose a raster of class values with one band.</source>
            <translation>{name} 有 {count} 个波段；请选择只有一个波段的类别值栅格。</translation>
        </message>
        <message>
            <source>{name} holds complex numbers or pixels of an unknown type; choose a layer with real numbers.</source>
            <translation>{name} 含有复数或未知类型的像素；请选择含有实数的图层。</translation>
        </message>
        <message>
            <source>{name} holds complex numbers; chips need real ones.</source>
            <translation>{name} 含有复数；切片需要实数。</translation>
        </message>
        <message>
            <source>{name} holds features, but not the rasters of a tile index, which has their paths in a field location; choose a raster or a tile index.</source>
            <translation>{name} 含有要素，但不是瓦片索引的栅格；瓦片索引在 location 字段中含有栅格路径；请选择栅格或瓦片索引。</translation>
        </message>
        <message>
            <source>{name} holds no class in the exported part of the image; check its CRS and the EXTENT.</source>
            <translation>{name} 在影像的导出部分没有类别；请检查其 CRS 和 EXTENT。</translation>
        </message>
        <message>
            <source>{name} holds no polygon that can be brought to the image; check its CRS.</source>
            <translation>{name} 没有可转换到影像的面；请检查其 CRS。</translation>
        </message>
        <message>
            <source>{name} holds points or lines, which have no area; give a BUFFER_RADIUS to label with boxes or masks, or to crop or blacken around them.</source>
            <translation>{name} 含有没有面积的点或线；请给出 BUFFER_RADIUS，以便用边界框或掩膜作标签，或按其裁剪或将其周围涂黑。</translation>
        </message>
        <message>
            <source>{name} holds points or lines, which have no area; give a BUFFER_RADIUS to label with boxes or masks.</source>
            <translation>{name} 含有没有面积的点或线；请给出 BUFFER_RADIUS，以便用边界框或掩膜作标签。</translation>
        </message>
        <message>
            <source>{name} holds points or lines; give a layer of polygons.</source>
            <translation>{name} 含有点或线；请提供面图层。</translation>
        </message>
        <message>
            <source>{name} holds the class value {value}, more than a label file can hold ({largest}); reclassify it.</source>
            <translation>{name} 含有类别值 {value}，超出标签文件可容纳的值（{largest}）；请重分类。</translation>
        </message>
        <message>
            <source>{name} holds the class value {value}, more than labels can hold ({largest}).</source>
            <translation>{name} 含有类别值 {value}，超出标签可容纳的值（{largest}）。</translation>
        </message>
        <message>
            <source>{name} holds the class value {value}; in this METADATA_FORMAT class values must be {least} or more.</source>
            <translation>{name} 含有类别值 {value}；在此 METADATA_FORMAT 中，类别值必须大于或等于 {least}。</translation>
        </message>
        <message>
            <source>{name} holds the class value {value}; reclassify it to values of 1 or more (0 is background).</source>
            <translation>{name} 含有类别值 {value}；请重分类为 1 或更大的值（0 为背景）。</translation>
        </message>
        <message>
            <source>{name} holds the class {value}, which is not among the classes of the semantic labels ({values}).</source>
            <translation>{name} 含有类别 {value}，不在语义标签的类别（{values}）之中。</translation>
        </message>
        <message>
            <source>{name} holds {value}, which is not a whole number; reclassify it to integers.</source>
            <translation>{name} 含有 {value}，不是整数；请重分类为整数。</translation>
        </message>
        <message>
            <source>{name} is a tile index without a file; choose another one.</source>
            <translation>{name} 是没有文件的瓦片索引；请选择其他索引。</translation>
        </message>
        <message>
            <source>{name} is not a layer of features that can be opened.</source>
            <translation>{name} 不是可打开的要素图层。</translation>
        </message>
        <message>
            <source>{name} is not a raster layer that can be opened.</source>
            <translation>{name} 不是可打开的栅格图层。</translation>
        </message>
        <message>
            <source>{name} knows no classes, and the semantic labels have several ({values}) but not 1; give an INSTANCE_CLASS_VALUE_FIELD.</source>
            <translation>{name} 没有类别，而语义标签有多个类别（{values}）但没有 1；请给出 INSTANCE_CLASS_VALUE_FIELD。</translation>
        </message>
        <message>
            <source>{name} leads to no tile index ({file}), which is a vector file with a field location.</source>
            <translation>{name} 没有指向瓦片索引（{file}）；瓦片索引是带 location 字段的矢量文件。</translation>
        </message>
        <message>
            <source>{name} must be 0 or more pixels, not {value}.</source>
            <translation>{name} 必须大于或等于 0 像素，而不是 {value}。</translation>
        </message>
        <message>
            <source>{name} must be 1 to {largest} pixels, not {value}.</source>
            <translation>{name} 必须为 1 到 {largest} 像素，而不是 {value}。</translation>
        </message>
        <message>
            <source>{name} must be a whole number, not {value}.</source>
            <translation>{name} 必须是整数，而不是 {value}。</translation>
        </message>
        <message>
            <source>{name} refers to the file {file}, which is not there; put it back or leave it out of {name}.</source>
            <translation>{name} 引用的文件 {file} 不存在；请将其放回，或从 {name} 中去除。</translation>
        </message>
        <message>
            <source>{name}: field {field} holds neither whole numbers nor texts; choose an integer or text field.</source>
            <translation>{name}：字段 {field} 既不含整数也不含文本；请选择整数字段或文本字段。</translation>
        </message>
        <message>
            <source>{name}: field {field} holds {value!r}, which is neither a whole number nor a text; choose an integer or text field.</source>
            <translation>{name}：字段 {field} 含有 {value!r}，既不是整数也不是文本；请选择整数字段或文本字段。</translation>
        </message>
        <message>
            <source>{name}: field {field} holds {value}, more than a class value can be.</source>
            <translation>{name}：字段 {field} 含有 {value}，超出类别值的上限。</translation>
        </message>
        <message>
            <source>{name}: the layer {layer} comes from the provider {provider}, and the items of a collection must be rasters that GDAL opens; export it alone as INPUT_RASTER with PROCESS_ALL_RASTER_ITEMS off, or save it as a file.</source>
            <translation>{name}：图层 {layer} 来自数据提供者 {provider}，而集合中的各项必须是 GDAL 能打开的栅格；请关闭 PROCESS_ALL_RASTER_ITEMS，将其单独作为 INPUT_RASTER 导出，或将其保存为文件。</translation>
        </message>
        <message>
            <source>{name}: the layer {layer} gives pictures, not class values; choose a raster of values.</source>
            <translation>{name}：图层 {layer} 提供的是图片，而不是类别值；请选择含有值的栅格。</translation>
        </message>
        <message>
            <source>{name}: the layer {layer} has no pixels of a size of its own; give {missing}.</source>
            <translation>{name}：图层 {layer} 的像素没有自身的大小；请给出 {missing}。</translation>
        </message>
        <message>
            <source>{name}: the layer {layer} has no pixels of a size of its own; set REFERENCE_SYSTEM to MAP_SPACE.</source>
            <translation>{name}：图层 {layer} 的像素没有自身的大小；请将 REFERENCE_SYSTEM 设为 MAP_SPACE。</translation>
        </message>
        <message>
            <source>{name}: the layer {layer} lies in {crs} and the image in {other}; choose a layer in the image's CRS.</source>
            <translation>{name}：图层 {layer} 的 CRS 为 {crs}，影像的 CRS 为 {other}；请选择与影像 CRS 相同的图层。</translation>
        </message>
        <message>
            <source>{name}: the server of {layer} does not give the pixels at x {x_min:.10g} to {x_max:.10g}, y {y_min:.10g} to {y_max:.10g} ({reason}); run again with the same parameters to go on when it answers.</source>
            <translation>{name}：{layer} 的服务器未提供 x {x_min:.10g} 到 {x_max:.10g}、y {y_min:.10g} 到 {y_max:.10g} 处的像素（{reason}）；待其响应后，使用相同参数再次运行即可继续。</translation>
        </message>
        <message>
            <source>{name}: the server of {layer} gives tiles of another size than its connection says ({reason} pixels); set the tile resolution of the connection, and add the layer again.</source>
            <translation>{name}：{layer} 的服务器给出的瓦片尺寸与连接中所述不同（{reason} 像素）；请设置连接的瓦片分辨率，并重新添加图层。</translation>
        </message>
        <message>
            <source>{name}: the server of {layer} refuses the pixels at x {x_min:.10g} to {x_max:.10g}, y {y_min:.10g} to {y_max:.10g} ({reason}); check the layer's connection and login, CELL_SIZE and EXTENT.</source>
            <translation>{name}：{layer} 的服务器拒绝提供 x {x_min:.10g} 到 {x_max:.10g}、y {y_min:.10g} 到 {y_max:.10g} 处的像素（{reason}）；请检查图层的连接和登录信息、CELL_SIZE 和 EXTENT。</translation>
        </message>
        <message>
            <source>{name}: the service of {layer} does not describe its tiles; add the layer again, or as WMS.</source>
            <translation>{name}：{layer} 的服务没有描述其瓦片；请重新添加图层，或将其添加为 WMS。</translation>
        </message>
        <message>
            <source>{name}: the service of {layer} does not describe itself ({reason}); check the layer's connection and login.</source>
            <translation>{name}：{layer} 的服务没有描述自身（{reason}）；请检查图层的连接和登录信息。</translation>
        </message>
        <message>
            <source>{name}: training data</source>
            <translation>{name}：训练数据</translation>
        </message>
        <message>
            <source>{name}: {data} has no field {field}; it has {fields}.</source>
            <translation>{name}：{data} 没有字段 {field}；它有 {fields}。</translation>
        </message>
        <message>
            <source>{path} cannot be made because a file of that name is there; choose another folder.</source>
            <translation>无法创建 {path}，因为那里已有同名文件；请选择其他文件夹。</translation>
        </message>
        <message>
            <source>{path} cannot be read ({reason}); check that the file is there.</source>
            <translation>{path} 无法读取（{reason}）；请检查文件是否存在。</translation>
        </message>
        <message>
            <source>{path} cannot be read ({reason}); choose a folder that holds a whole dataset.</source>
            <translation>{path} 无法读取（{reason}）；请选择含有完整数据集的文件夹。</translation>
        </message>
        <message>
            <source>{path} cannot be read ({reason}); restore the file or export the dataset again.</source>
            <translation>{path} 无法读取（{reason}）；请恢复文件或重新导出数据集。</translation>
        </message>
        <message>
            <source>{path} cannot be written ({reason}); choose a folder with write permission and enough space.</source>
            <translation>{path} 无法写出（{reason}）；请选择有写入权限且空间足够的文件夹。</translation>
        </message>
        <message>
            <source>{path} has {rows} rows and {columns} columns, its chip {chip_rows} and {chip_columns}; export the dataset again.</source>
            <translation>{path} 有 {rows} 行 {columns} 列，其切片有 {chip_rows} 行 {chip_columns} 列；请重新导出数据集。</translation>
        </message>
        <message>
            <source>{path} is not a whole XML file ({reason}); restore the file or export it again.</source>
            <translation>{path} 不是完整的 XML 文件（{reason}）；请恢复文件或重新导出。</translation>
        </message>
        <message>
            <source>{path} is too large to be shown.</source>
            <translation>{path} 太大，无法显示。</translation>
        </message>
        <message>
            <source>{path}, line {number}: {line!r} is not an image below images/ with its labels below labels/; restore the file or export the dataset again.</source>
            <translation>{path}，第 {number} 行：{line!r} 不是 images/ 下的影像，其标签也不在 labels/ 下；请恢复文件或重新导出数据集。</translation>
        </message>
        <message>
            <source>{path}, {place}: the box is not four numbers; restore the file or export it again.</source>
            <translation>{path}，{place}：边界框不是四个数；请恢复文件或重新导出。</translation>
        </message>
        <message>
            <source>{path}, {place}: the class {name!r} is not a whole number; labels name classes by their values.</source>
            <translation>{path}，{place}：类别 {name!r} 不是整数；标签以类别值指明类别。</translation>
        </message>
        <message>
            <source>{place} begins with a byte order mark, at which readers fail; save it as UTF-8 without one.</source>
            <translation>{place} 以字节顺序标记开头，会使读取程序失败；请保存为不带该标记的 UTF-8。</translation>
        </message>
        <message>
            <source>{place} belongs to more than one chip; give every chip its own number.</source>
            <translation>{place} 属于多个切片；请给每个切片各自的编号。</translation>
        </message>
        <message>
            <source>{place} cannot be read ({reason}); restore it or export the dataset again.</source>
            <translation>{place} 无法读取（{reason}）；请恢复它或重新导出数据集。</translation>
        </message>
        <message>
            <source>{place} describes {stated}, not {bands}; export the dataset again.</source>
            <translation>{place} 描述了 {stated}，而不是 {bands} 个；请重新导出数据集。</translation>
        </message>
        <message>
            <source>{place} does not end in {usual} as the label in the first line of map.txt, so readers cannot find it; use one file format for all labels.</source>
            <translation>{place} 不像 map.txt 第一行中的标签那样以 {usual} 结尾，因此读取程序找不到它；请对所有标签使用同一种文件格式。</translation>
        </message>
        <message>
            <source>{place} has a negative number, at which readers fail; write 0 in columns without meaning.</source>
            <translation>{place} 含有负数，会使读取程序失败；请在无意义的列中写 0。</translation>
        </message>
        <message>
            <source>{place} has an empty name; give it one.</source>
            <translation>{place} 的名称为空；请为其命名。</translation>
        </message>
        <message>
            <source>{place} has instance number {value}, but {largest} is the largest; use smaller tiles.</source>
            <translation>{place} 的实例编号为 {value}，但最大为 {largest}；请使用更小的瓦片。</translation>
        </message>
        <message>
            <source>{place} has instances, but no pixel in any raster of class values; readers may want both, see the labels.</source>
            <translation>{place} 有实例，但类别值栅格中没有像素；读取程序可能两者都需要，请查看标签。</translation>
        </message>
        <message>
            <source>{place} has negative pixels; instances are numbered 1, 2, 3 and so on.</source>
            <translation>{place} 含有负值像素；实例应编号为 1、2、3，依此类推。</translation>
        </message>
        <message>
            <source>{place} has no AllTilesStats, at which readers of other images than 8-bit RGB fail; export the dataset again.</source>
            <translation>{place} 没有 AllTilesStats，会使非 8 位 RGB 影像的读取程序失败；请重新导出数据集。</translation>
        </message>
        <message>
            <source>{place} has no Color, at which readers fail; add one such as [0, 255, 0].</source>
            <translation>{place} 没有 Color，会使读取程序失败；请添加，例如 [0, 255, 0]。</translation>
        </message>
        <message>
            <source>{place} has no instance; delete the file and its name in map.txt.</source>
            <translation>{place} 没有实例；请删除该文件及其在 map.txt 中的名称。</translation>
        </message>
        <message>
            <source>{place} has no label file, so readers leave the chip out; write an empty one to keep it.</source>
            <translation>{place} 没有标签文件，因此读取程序会略去该切片；要保留它，请写一个空文件。</translation>
        </message>
        <message>
            <source>{place} has no label, at which readers fail; give it one or remove the chip.</source>
            <translation>{place} 没有标签，会使读取程序失败；请为其添加标签或去除该切片。</translation>
        </message>
        <message>
            <source>{place} has no second image, as other chips have; export the dataset again.</source>
            <translation>{place} 没有其他切片所具有的第二幅影像；请重新导出数据集。</translation>
        </message>
        <message>
            <source>{place} has no whole number as its value or no name; correct the list of classes.</source>
            <translation>{place} 的值不是整数或没有名称；请更正类别列表。</translation>
        </message>
        <message>
            <source>{place} has no {key}, at which readers fail; add it or export the dataset again.</source>
            <translation>{place} 没有 {key}，会使读取程序失败；请添加或重新导出数据集。</translation>
        </message>
        <message>
            <source>{place} has no {key}, which older readers need; add it.</source>
            <translation>{place} 没有较旧的读取程序所需的 {key}；请添加。</translation>
        </message>
        <message>
            <source>{place} has pixels of type {dtype}, most others {usual}; export the dataset again.</source>
            <translation>{place} 的像素类型为 {dtype}，其他大多数为 {usual}；请重新导出数据集。</translation>
        </message>
        <message>
            <source>{place} has pixels of type {dtype}; labels are whole numbers, export the dataset again.</source>
            <translation>{place} 的像素类型为 {dtype}；标签应为整数，请重新导出数据集。</translation>
        </message>
        <message>
            <source>{place} has pixels of value {value}, which is not a class; add the class or set the pixels to 0.</source>
            <translation>{place} 含有值为 {value} 的像素，该值不是类别；请添加该类别，或将这些像素设为 0。</translation>
        </message>
        <message>
            <source>{place} has the same name as another class, of which readers lose one; rename it.</source>
            <translation>{place} 与另一个类别同名，读取程序会丢失其中一个；请重命名。</translation>
        </message>
        <message>
            <source>{place} has the same value as another class; give every class its own.</source>
            <translation>{place} 与另一个类别的值相同；请给每个类别各自的值。</translation>
        </message>
        <message>
            <source>{place} has the same value everywhere, so readers leave it out; check the image.</source>
            <translation>{place} 处处取同一个值，因此读取程序会略去它；请检查影像。</translation>
        </message>
        <message>
            <source>{place} has {bands} bands, a raster of class values has one; export the dataset again.</source>
            <translation>{place} 有 {bands} 个波段，而类别值栅格只有一个；请重新导出数据集。</translation>
        </message>
        <message>
            <source>{place} has {bands}, most others {usual}; export the dataset again.</source>
            <translation>{place} 有 {bands}，其他大多数有 {usual} 个；请重新导出数据集。</translation>
        </message>
        <message>
            <source>{place} has {count} objects, where one describes the whole chip; export the dataset again.</source>
            <translation>{place} 有 {count} 个对象，而应由一个对象描述整个切片；请重新导出数据集。</translation>
        </message>
        <message>
            <source>{place} holds its extension twice, so readers cannot find its label; rename the files of the chip.</source>
            <translation>{place} 两次含有其扩展名，因此读取程序找不到其标签；请重命名该切片的文件。</translation>
        </message>
        <message>
            <source>{place} holds letters outside ASCII that some readers misread; write them as escapes of JSON.</source>
            <translation>{place} 含有 ASCII 以外的字符，某些读取程序会误读；请将其写为 JSON 转义序列。</translation>
        </message>
        <message>
            <source>{place} is a chip without a label, which readers take as background.</source>
            <translation>{place} 是没有标签的切片，读取程序将其视为背景。</translation>
        </message>
        <message>
            <source>{place} is a folder that is not called like a class, at which readers fail; rename it to the name of a class.</source>
            <translation>{place} 文件夹的名称不是类别名，会使读取程序失败；请将其改为类别名。</translation>
        </message>
        <message>
            <source>{place} is a part of the name of another chip, with which readers confuse it; give all chips numbers of the same length.</source>
            <translation>{place} 是另一个切片名称的一部分，读取程序会混淆两者；请给所有切片相同长度的编号。</translation>
        </message>
        <message>
            <source>{place} is an instance class, but not among Classes; add it there.</source>
            <translation>{place} 是实例类别，但不在 Classes 中；请在其中添加。</translation>
        </message>
        <message>
            <source>{place} is in no chip; remove the class or export chips that show it.</source>
            <translation>{place} 不在任何切片中；请去除该类别，或导出含有它的切片。</translation>
        </message>
        <message>
            <source>{place} is in only {chips}, fewer than a split for training and validation needs ({least}); export more chips that show it.</source>
            <translation>{place} 只在 {chips}中，少于划分训练和验证所需的数量（{least}）；请导出更多含有它的切片。</translation>
        </message>
        <message>
            <source>{place} is listed in map.txt but is not there; restore it or export the dataset again.</source>
            <translation>{place} 列于 map.txt 但不存在；请恢复它或重新导出数据集。</translation>
        </message>
        <message>
            <source>{place} is missing; restore it or export the dataset again.</source>
            <translation>{place} 缺失；请恢复它或重新导出数据集。</translation>
        </message>
        <message>
            <source>{place} is not an image below images/ with its labels below labels/; restore map.txt or export again.</source>
            <translation>{place} 不是 images/ 下的影像，其标签也不在 labels/ 下；请恢复 map.txt 或重新导出。</translation>
        </message>
        <message>
            <source>{place} is not as large as its image; export the dataset again.</source>
            <translation>{place} 与其影像的大小不同；请重新导出数据集。</translation>
        </message>
        <message>
            <source>{place} is not as large as the image it belongs to; export the dataset again.</source>
            <translation>{place} 与其所属影像的大小不同；请重新导出数据集。</translation>
        </message>
        <message>
            <source>{place} is not called like its image, so readers cannot find it; rename it.</source>
            <translation>{place} 的名称与其影像不同，因此读取程序找不到它；请重命名。</translation>
        </message>
        <message>
            <source>{place} is not listed in map.txt; delete it or add its chip there.</source>
            <translation>{place} 未列于 map.txt；请将其删除，或在其中添加其切片。</translation>
        </message>
        <message>
            <source>{place} is {width} x {height} pixels, not {tile_width} x {tile_height}; export the dataset again.</source>
            <translation>{place} 为 {width} x {height} 像素，而不是 {tile_width} x {tile_height}；请重新导出数据集。</translation>
        </message>
        <message>
            <source>{place} lies elsewhere on the map than its image; export the dataset again.</source>
            <translation>{place} 在地图上的位置与其影像不同；请重新导出数据集。</translation>
        </message>
        <message>
            <source>{place} lists no chip, at which readers wait for ever; export the dataset again.</source>
            <translation>{place} 没有列出切片，读取程序会一直等待；请重新导出数据集。</translation>
        </message>
        <message>
            <source>{place} lists no {key}, at which readers fail; add them or export the dataset again.</source>
            <translation>{place} 没有列出 {key}，会使读取程序失败；请添加或重新导出数据集。</translation>
        </message>
        <message>
            <source>{place} lists other classes than the model definition; correct one of them.</source>
            <translation>{place} 列出的类别与模型定义不同；请更正其中之一。</translation>
        </message>
        <message>
            <source>{place} must lie in a folder that is called like its class; move it there.</source>
            <translation>{place} 必须位于以其类别命名的文件夹中；请将其移动到那里。</translation>
        </message>
        <message>
            <source>{place} numbers {instances} up to {value}; number them 1, 2, 3 and so on without gaps.</source>
            <translation>{place} 将 {instances}编号到 {value}；请连续编号为 1、2、3，依此类推。</translation>
        </message>
        <message>
            <source>{place} says that the export is unfinished; run it again with the same parameters, or delete that file to leave it at the chips so far.</source>
            <translation>{place} 表明导出未完成；请使用相同参数再次运行，或删除该文件以保留目前的切片。</translation>
        </message>
        <message>
            <source>{place}: MetaDataMode is {here}, but {there} in the other index file; correct one.</source>
            <translation>{place}：MetaDataMode 为 {here}，但另一个索引文件中为 {there}；请更正其中之一。</translation>
        </message>
        <message>
            <source>{place}: NextTileIndex is {stated}, so the next export overwrites chip {number}; set it to a larger number.</source>
            <translation>{place}：NextTileIndex 为 {stated}，因此下次导出会覆盖切片 {number}；请将其设为更大的数。</translation>
        </message>
        <message>
            <source>{place}: NumBands is {stated}, but images have {bands}; correct it or export again.</source>
            <translation>{place}：NumBands 为 {stated}，但影像有 {bands}；请更正或重新导出。</translation>
        </message>
        <message>
            <source>{place}: a CycleGAN dataset is two datasets in folders A and B; choose the folder that holds both.</source>
            <translation>{place}：CycleGAN 数据集由文件夹 A 和 B 中的两个数据集组成；请选择包含两者的文件夹。</translation>
        </message>
        <message>
            <source>{place}: bands called {names} make readers take RGB images of this format for multispectral ones; leave the names empty.</source>
            <translation>{place}：名为 {names} 的波段会使读取程序将此格式的 RGB 影像当作多光谱影像；请将名称留空。</translation>
        </message>
        <message>
            <source>{place}: not one chip has a label; check CRS and extent of the labels and export the dataset again.</source>
            <translation>{place}：没有一个切片带标签；请检查标签的 CRS 和范围，并重新导出数据集。</translation>
        </message>
        <message>
            <source>{place}: readers split the first line at its blanks, so no path in it may hold one; rename what has one.</source>
            <translation>{place}：读取程序按空格拆分第一行，因此其中的路径不能含空格；请重命名含空格者。</translation>
        </message>
        <message>
            <source>{place}: the box is not four numbers, at which readers fail; export the dataset again.</source>
            <translation>{place}：边界框不是四个数，会使读取程序失败；请重新导出数据集。</translation>
        </message>
        <message>
            <source>{place}: the box {box} has no area (left &lt; right, top &lt; bottom); remove the object.</source>
            <translation>{place}：边界框 {box} 没有面积（左 &lt; 右，上 &lt; 下）；请去除该对象。</translation>
        </message>
        <message>
            <source>{place}: the box {box} reaches out of the chip of {width} x {height} pixels; clip it.</source>
            <translation>{place}：边界框 {box} 超出 {width} x {height} 像素的切片；请裁剪。</translation>
        </message>
        <message>
            <source>{place}: the class {name} is not a whole number, so readers drop the object; write the class value.</source>
            <translation>{place}：类别 {name} 不是整数，因此读取程序会丢弃该对象；请写类别值。</translation>
        </message>
        <message>
            <source>{place}: the first label must be the one directly below labels/; put it before those in labels2/.</source>
            <translation>{place}：第一个标签必须是直接位于 labels/ 下的标签；请将其放在 labels2/ 中的标签之前。</translation>
        </message>
        <message>
            <source>{place}: tiles are {width} x {height} pixels, from which readers cut squares; export square tiles to use all.</source>
            <translation>{place}：瓦片为 {width} x {height} 像素，读取程序会从中切出正方形；请导出正方形瓦片以全部利用。</translation>
        </message>
        <message>
            <source>{place}: {key} cannot be {value}, only {low} to {high}; export the dataset again.</source>
            <translation>{place}：{key} 不能为 {value}，只能为 {low} 到 {high}；请重新导出数据集。</translation>
        </message>
        <message>
            <source>{place}: {key} cannot be {value}; correct it or export the dataset again.</source>
            <translation>{place}：{key} 不能为 {value}；请更正或重新导出数据集。</translation>
        </message>
        <message>
            <source>{place}: {key} has {stated} for {counted}, so that the dataset cannot be merged with others; export it again.</source>
            <translation>{place}：{key} 有 {stated}，而类别有 {counted}，因此该数据集无法与其他数据集合并；请重新导出。</translation>
        </message>
        <message>
            <source>{place}: {key} is {stated}, but the files hold {counted}; export the dataset again.</source>
            <translation>{place}：{key} 为 {stated}，但文件中有 {counted}；请重新导出数据集。</translation>
        </message>
        <message>
            <source>{place}: {name} is not a metadata format that readers know; correct MetaDataMode.</source>
            <translation>{place}：{name} 不是读取程序已知的元数据格式；请更正 MetaDataMode。</translation>
        </message>
        <message>
            <source>{place}: {name} is not the name of a class; correct it or add the class.</source>
            <translation>{place}：{name} 不是类别的名称；请更正或添加该类别。</translation>
        </message>
        <message>
            <source>{place}: {value} is not the value of a class; correct it or add the class.</source>
            <translation>{place}：{value} 不是类别的值；请更正或添加该类别。</translation>
        </message>
        <message>
            <source>{shown} of {total} chips, chosen so that each class is seen about as often; chips without labels only where too few have some.</source>
            <translation>{total} 个切片中的 {shown} 个，选取时使各类别出现的次数大致相同；仅当带标签的切片太少时才有没有标签的切片。</translation>
        </message>
        <message>
            <source>{shown} of {total} chips, evenly spread.</source>
            <translation>{total} 个切片中的 {shown} 个，均匀分布。</translation>
        </message>
        <message>
            <source>{source} (selected features only)</source>
            <translation>{source}（仅选中的要素）</translation>
        </message>
        <message>
            <source>{thousands},{group}</source>
            <translation>{thousands},{group}</translation>
        </message>
        <message>
            <source>{value}: {count} ({share})</source>
            <translation>{value}：{count}（{share}）</translation>
        </message>
    </context>
</TS>
