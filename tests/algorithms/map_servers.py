# SPDX-License-Identifier: GPL-2.0-or-later
"""WMS, WMTS, WCS and ArcGIS services on loopback, each of one known image."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass

import numpy as np
from loopback import Loopback, Reply, Request, noise_tile, png
from osgeo import gdal, gdal_array, osr

XML = "text/xml"


@dataclass(frozen=True)
class Picture:
    """A known image on the map; its cells are square."""

    pixels: np.ndarray
    """(rows, columns, bands)"""
    x_min: float
    y_max: float
    cell: float
    crs: str = "EPSG:3857"

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        rows, columns = self.pixels.shape[:2]
        return self.x_min, self.y_max - rows * self.cell, self.x_min + columns * self.cell, self.y_max

    def drawn(self, bbox: tuple[float, ...], width: int, height: int) -> tuple[np.ndarray, np.ndarray]:
        """Return the nearest pixels of a rectangle, and where the image has any."""
        x_min, y_min, x_max, y_max = bbox
        x = x_min + (np.arange(width) + 0.5) * (x_max - x_min) / width
        y = y_max - (np.arange(height) + 0.5) * (y_max - y_min) / height
        columns = np.floor((x - self.x_min) / self.cell).astype(int)
        rows = np.floor((self.y_max - y) / self.cell).astype(int)
        inside = ((rows >= 0) & (rows < self.pixels.shape[0]))[:, None] & (
            (columns >= 0) & (columns < self.pixels.shape[1])
        )
        rows, columns = rows.clip(0, self.pixels.shape[0] - 1), columns.clip(0, self.pixels.shape[1] - 1)
        return self.pixels[rows][:, columns], inside


def _picture_reply(picture: Picture, bbox: tuple[float, ...], width: int, height: int) -> Reply:
    colours, inside = picture.drawn(bbox, width, height)
    return png(np.dstack([colours, np.where(inside, 255, 0).astype(np.uint8)]))


def _bbox(text: str) -> tuple[float, ...]:
    return tuple(float(number) for number in text.split(","))


class WmsServer(Loopback):
    """WMS 1.1.1 and 1.3.0."""

    def __init__(self, picture: Picture) -> None:
        super().__init__(self._answer)
        self.picture = picture

    def source(self, more: str = "") -> str:
        return (
            f"crs={self.picture.crs}&format=image/png&layers=town&styles=&url={self.url}/wms&dpiMode=7"
            f"&contextualWMSLegend=0{more}"
        )

    def _answer(self, request: Request) -> Reply:
        if request.query.get("request", "").lower() == "getcapabilities":
            return Reply(self._capabilities().encode(), XML)
        bbox = _bbox(request.query["bbox"])
        if request.query["version"] == "1.3.0" and self.picture.crs == "EPSG:4326":
            bbox = bbox[1], bbox[0], bbox[3], bbox[2]
        return _picture_reply(self.picture, bbox, int(request.query["width"]), int(request.query["height"]))

    def _capabilities(self) -> str:
        x_min, y_min, x_max, y_max = self.picture.bounds
        crs = self.picture.crs
        if crs == "EPSG:4326":
            x_min, y_min, x_max, y_max = y_min, x_min, y_max, x_max
        get = (
            "<DCPType><HTTP><Get><OnlineResource xmlns:xlink='http://www.w3.org/1999/xlink' xlink:type='simple' "
            f"xlink:href='{self.url}/wms?'/></Get></HTTP></DCPType>"
        )
        return f"""<?xml version="1.0"?>
<WMS_Capabilities version="1.3.0" xmlns="http://www.opengis.net/wms">
<Service><Name>WMS</Name><Title>known image</Title></Service>
<Capability><Request>
<GetCapabilities><Format>text/xml</Format>{get}</GetCapabilities>
<GetMap><Format>image/png</Format>{get}</GetMap></Request>
<Exception><Format>XML</Format></Exception>
<Layer><Title>all</Title><CRS>{crs}</CRS>
<Layer><Name>town</Name><Title>town</Title><CRS>{crs}</CRS>
<EX_GeographicBoundingBox><westBoundLongitude>-180</westBoundLongitude><eastBoundLongitude>180</eastBoundLongitude>
<southBoundLatitude>-85</southBoundLatitude><northBoundLatitude>85</northBoundLatitude></EX_GeographicBoundingBox>
<BoundingBox CRS="{crs}" minx="{x_min!r}" miny="{y_min!r}" maxx="{x_max!r}" maxy="{y_max!r}"/>
</Layer></Layer></Capability></WMS_Capabilities>"""


@dataclass(frozen=True)
class Matrix:
    """A tile matrix of WMTS."""

    name: str
    x_map: float
    y_map: float
    cell: float
    tile_px: int
    columns: int
    rows: int


class WmtsServer(Loopback):
    """WMTS 1.0.0 whose tiles are noise; matrices may begin anywhere."""

    def __init__(self, matrices: list[Matrix], crs: str = "EPSG:3857", is_rest: bool = False) -> None:
        super().__init__(self._answer)
        self.matrices = matrices
        self.crs = crs
        self.is_rest = is_rest

    def source(self, more: str = "") -> str:
        return (
            f"crs={self.crs}&dpiMode=7&format=image/png&layers=town&styles=default&tileMatrixSet=own"
            f"&url={self.url}/wmts?SERVICE%3DWMTS%26REQUEST%3DGetCapabilities{more}"
        )

    def _answer(self, request: Request) -> Reply:
        if request.path.startswith("/tiles/"):
            name, row, column = request.path.split(".")[0].split("/")[2:]
        elif request.query.get("request", "").lower() == "getcapabilities":
            return Reply(self._capabilities().encode(), XML)
        else:
            name, row, column = (request.query[key] for key in ("tilematrix", "tilerow", "tilecol"))
        matrix = next(matrix for matrix in self.matrices if matrix.name == name)
        if not (0 <= int(column) < matrix.columns and 0 <= int(row) < matrix.rows):
            return Reply(b"no such tile", status=400)
        return png(noise_tile(self.matrices.index(matrix), int(column), int(row), matrix.tile_px))

    def _capabilities(self) -> str:
        reference = osr.SpatialReference()
        reference.SetFromUserInput(self.crs)
        is_degrees = bool(reference.IsGeographic())
        unit = 6378137 * math.pi / 180 if is_degrees else 1.0

        def corner(matrix: Matrix) -> str:
            first, second = (matrix.y_map, matrix.x_map) if is_degrees else (matrix.x_map, matrix.y_map)
            return f"{first!r} {second!r}"

        matrices = "".join(
            f"<TileMatrix><ows:Identifier>{matrix.name}</ows:Identifier>"
            f"<ScaleDenominator>{matrix.cell * unit / 0.00028!r}</ScaleDenominator>"
            f"<TopLeftCorner>{corner(matrix)}</TopLeftCorner><TileWidth>{matrix.tile_px}</TileWidth>"
            f"<TileHeight>{matrix.tile_px}</TileHeight><MatrixWidth>{matrix.columns}</MatrixWidth>"
            f"<MatrixHeight>{matrix.rows}</MatrixHeight></TileMatrix>"
            for matrix in self.matrices
        )
        rest = (
            f"<ResourceURL format='image/png' resourceType='tile' "
            f"template='{self.url}/tiles/{{TileMatrix}}/{{TileRow}}/{{TileCol}}.png'/>"
            if self.is_rest
            else ""
        )
        kvp = (
            ""
            if self.is_rest
            else f"<ows:Operation name='GetTile'><ows:DCP><ows:HTTP><ows:Get xlink:href='{self.url}/wmts?'>"
            "<ows:Constraint name='GetEncoding'><ows:AllowedValues><ows:Value>KVP</ows:Value></ows:AllowedValues>"
            "</ows:Constraint></ows:Get></ows:HTTP></ows:DCP></ows:Operation>"
        )
        code = self.crs.split(":")[1]
        return f"""<?xml version="1.0"?>
<Capabilities xmlns="http://www.opengis.net/wmts/1.0" xmlns:ows="http://www.opengis.net/ows/1.1"
 xmlns:xlink="http://www.w3.org/1999/xlink" version="1.0.0">
<ows:ServiceIdentification><ows:Title>noise</ows:Title><ows:ServiceType>OGC WMTS</ows:ServiceType>
<ows:ServiceTypeVersion>1.0.0</ows:ServiceTypeVersion></ows:ServiceIdentification>
<ows:OperationsMetadata>{kvp}</ows:OperationsMetadata>
<Contents><Layer><ows:Title>town</ows:Title>
<ows:WGS84BoundingBox><ows:LowerCorner>-180 -85</ows:LowerCorner><ows:UpperCorner>180 85</ows:UpperCorner>
</ows:WGS84BoundingBox><ows:Identifier>town</ows:Identifier>
<Style isDefault="true"><ows:Identifier>default</ows:Identifier></Style><Format>image/png</Format>
<TileMatrixSetLink><TileMatrixSet>own</TileMatrixSet></TileMatrixSetLink>{rest}</Layer>
<TileMatrixSet><ows:Identifier>own</ows:Identifier>
<ows:SupportedCRS>urn:ogc:def:crs:EPSG::{code}</ows:SupportedCRS>{matrices}</TileMatrixSet></Contents></Capabilities>"""


class WcsServer(Loopback):
    """WCS 1.0.0 and 1.1.0 of a coverage of values."""

    def __init__(self, picture: Picture, version: str = "1.0.0", nodata: float | None = None) -> None:
        super().__init__(self._answer)
        self.picture = picture
        self.version = version
        self.nodata = nodata

    def source(self) -> str:
        form = "GeoTIFF" if self.version == "1.0.0" else "image/tiff"
        return f"crs={self.picture.crs}&format={form}&identifier=heights&url={self.url}/wcs&version={self.version}"

    def _answer(self, request: Request) -> Reply:
        asked = request.query.get("request", "").lower()
        is_first = self.version == "1.0.0"
        if asked == "getcapabilities":
            return Reply((self._capabilities_1_0() if is_first else self._capabilities_1_1()).encode(), XML)
        if asked == "describecoverage":
            return Reply((self._description_1_0() if is_first else self._description_1_1()).encode(), XML)
        if is_first:
            bbox = _bbox(request.query["bbox"])
            return Reply(self._tiff(bbox, int(request.query["width"]), int(request.query["height"])), "image/tiff")
        return self._coverage_1_1(request)

    def _coverage_1_1(self, request: Request) -> Reply:
        # Bounds are of the centres of the outer pixels.
        x_min, y_min, x_max, y_max = _bbox(",".join(request.query["boundingbox"].split(",")[:4]))
        offsets = _bbox(request.query["gridoffsets"])
        dx, dy = abs(offsets[0]), abs(offsets[-1])
        width, height = round((x_max - x_min) / dx) + 1, round((y_max - y_min) / dy) + 1
        bbox = x_min - dx / 2, y_min - dy / 2, x_max + dx / 2, y_max + dy / 2
        manifest = b'<?xml version="1.0"?><Coverages xmlns="http://www.opengis.net/wcs/1.1"/>'
        body = b"".join(
            (
                b"--wcs\r\nContent-Type: text/xml\r\nContent-ID: wcs.xml\r\n\r\n" + manifest + b"\r\n",
                b"--wcs\r\nContent-Type: image/tiff\r\nContent-Description: coverage data\r\n",
                b"Content-Transfer-Encoding: binary\r\nContent-ID: coverage/wcs.tif\r\n",
                b"Content-Disposition: INLINE\r\n\r\n",
                self._tiff(bbox, width, height) + b"\r\n--wcs--\r\n",
            )
        )
        return Reply(body, "multipart/mixed; boundary=wcs")

    def _tiff(self, bbox: tuple[float, ...], width: int, height: int) -> bytes:
        values, _ = self.picture.drawn(bbox, width, height)
        path = f"/vsimem/{id(bbox)}.tif"
        code = gdal_array.NumericTypeCodeToGDALTypeCode(values.dtype)
        made = gdal.GetDriverByName("GTiff").Create(path, width, height, values.shape[2], code)
        x_min, y_min, x_max, y_max = bbox
        made.SetGeoTransform((x_min, (x_max - x_min) / width, 0, y_max, 0, -(y_max - y_min) / height))
        made.SetProjection(_wkt(self.picture.crs))
        for band in range(values.shape[2]):
            made.GetRasterBand(band + 1).WriteArray(np.ascontiguousarray(values[..., band]))
            if self.nodata is not None:
                made.GetRasterBand(band + 1).SetNoDataValue(self.nodata)
        made = None
        size = gdal.VSIStatL(path).size
        handle = gdal.VSIFOpenL(path, "rb")
        data = bytes(gdal.VSIFReadL(1, size, handle))
        gdal.VSIFCloseL(handle)
        gdal.Unlink(path)
        return data

    def _capabilities_1_0(self) -> str:
        get = (
            "<DCPType><HTTP><Get><OnlineResource xmlns:xlink='http://www.w3.org/1999/xlink' "
            f"xlink:href='{self.url}/wcs?'/></Get></HTTP></DCPType>"
        )
        return f"""<?xml version="1.0"?>
<WCS_Capabilities version="1.0.0" xmlns="http://www.opengis.net/wcs" xmlns:gml="http://www.opengis.net/gml">
<Service><name>WCS</name><label>WCS</label></Service>
<Capability><Request><GetCapabilities>{get}</GetCapabilities><DescribeCoverage>{get}</DescribeCoverage>
<GetCoverage>{get}</GetCoverage></Request></Capability>
<ContentMetadata><CoverageOfferingBrief><name>heights</name><label>heights</label>
<lonLatEnvelope srsName="urn:ogc:def:crs:OGC:1.3:CRS84"><gml:pos>10 40</gml:pos><gml:pos>20 50</gml:pos>
</lonLatEnvelope></CoverageOfferingBrief></ContentMetadata></WCS_Capabilities>"""

    def _description_1_0(self) -> str:
        x_min, y_min, x_max, y_max = self.picture.bounds
        rows, columns = self.picture.pixels.shape[:2]
        cell = self.picture.cell
        nodata = "" if self.nodata is None else f"<nullValues><singleValue>{self.nodata}</singleValue></nullValues>"
        return f"""<?xml version="1.0"?>
<CoverageDescription version="1.0.0" xmlns="http://www.opengis.net/wcs" xmlns:gml="http://www.opengis.net/gml">
<CoverageOffering><name>heights</name><label>heights</label>
<lonLatEnvelope srsName="urn:ogc:def:crs:OGC:1.3:CRS84"><gml:pos>10 40</gml:pos><gml:pos>20 50</gml:pos>
</lonLatEnvelope><domainSet><spatialDomain>
<gml:Envelope srsName="{self.picture.crs}"><gml:pos>{x_min!r} {y_min!r}</gml:pos><gml:pos>{x_max!r} {y_max!r}</gml:pos>
</gml:Envelope>
<gml:RectifiedGrid dimension="2"><gml:limits><gml:GridEnvelope><gml:low>0 0</gml:low>
<gml:high>{columns - 1} {rows - 1}</gml:high></gml:GridEnvelope></gml:limits>
<gml:axisName>x</gml:axisName><gml:axisName>y</gml:axisName>
<gml:origin><gml:pos>{x_min + cell / 2!r} {y_max - cell / 2!r}</gml:pos></gml:origin>
<gml:offsetVector>{cell!r} 0.0</gml:offsetVector><gml:offsetVector>0.0 {-cell!r}</gml:offsetVector>
</gml:RectifiedGrid></spatialDomain></domainSet>
<rangeSet><RangeSet><name>Band</name><label>Band</label>{nodata}</RangeSet></rangeSet>
<supportedCRSs><requestResponseCRSs>{self.picture.crs}</requestResponseCRSs>
<nativeCRSs>{self.picture.crs}</nativeCRSs></supportedCRSs>
<supportedFormats nativeFormat="GeoTIFF"><formats>GeoTIFF</formats></supportedFormats>
</CoverageOffering></CoverageDescription>"""

    def _capabilities_1_1(self) -> str:
        def operation(name: str) -> str:
            return (
                f"<ows:Operation name='{name}'><ows:DCP><ows:HTTP><ows:Get xlink:href='{self.url}/wcs?'/></ows:HTTP>"
                "</ows:DCP></ows:Operation>"
            )

        crs = self.picture.crs.replace("EPSG:", "urn:ogc:def:crs:EPSG::")
        return f"""<?xml version="1.0"?>
<Capabilities version="1.1.0" xmlns="http://www.opengis.net/wcs/1.1" xmlns:ows="http://www.opengis.net/ows/1.1"
 xmlns:xlink="http://www.w3.org/1999/xlink">
<ows:ServiceIdentification><ows:Title>WCS</ows:Title><ows:ServiceType>OGC WCS</ows:ServiceType>
<ows:ServiceTypeVersion>1.1.0</ows:ServiceTypeVersion></ows:ServiceIdentification>
<ows:OperationsMetadata>{operation("GetCapabilities")}{operation("DescribeCoverage")}{operation("GetCoverage")}
</ows:OperationsMetadata>
<Contents><CoverageSummary><ows:Title>heights</ows:Title>
<ows:WGS84BoundingBox><ows:LowerCorner>10 40</ows:LowerCorner><ows:UpperCorner>20 50</ows:UpperCorner>
</ows:WGS84BoundingBox><SupportedCRS>{crs}</SupportedCRS><SupportedFormat>image/tiff</SupportedFormat>
<Identifier>heights</Identifier></CoverageSummary></Contents></Capabilities>"""

    def _description_1_1(self) -> str:
        x_min, y_min, x_max, y_max = self.picture.bounds
        rows, columns = self.picture.pixels.shape[:2]
        cell = self.picture.cell
        crs = self.picture.crs.replace("EPSG:", "urn:ogc:def:crs:EPSG::")
        return f"""<?xml version="1.0"?>
<CoverageDescriptions xmlns="http://www.opengis.net/wcs/1.1" xmlns:ows="http://www.opengis.net/ows/1.1">
<CoverageDescription><ows:Title>heights</ows:Title><Identifier>heights</Identifier>
<Domain><SpatialDomain>
<ows:BoundingBox crs="urn:ogc:def:crs:OGC::imageCRS" dimensions="2"><ows:LowerCorner>0 0</ows:LowerCorner>
<ows:UpperCorner>{columns - 1} {rows - 1}</ows:UpperCorner></ows:BoundingBox>
<ows:BoundingBox crs="{crs}" dimensions="2"><ows:LowerCorner>{x_min!r} {y_min!r}</ows:LowerCorner>
<ows:UpperCorner>{x_max!r} {y_max!r}</ows:UpperCorner></ows:BoundingBox>
<GridCRS><GridBaseCRS>{crs}</GridBaseCRS><GridType>urn:ogc:def:method:WCS:1.1:2dSimpleGrid</GridType>
<GridOrigin>{x_min + cell / 2!r} {y_max - cell / 2!r}</GridOrigin><GridOffsets>{cell!r} {-cell!r}</GridOffsets>
<GridCS>urn:ogc:def:cs:OGC:0.0:Grid2dSquareCS</GridCS></GridCRS></SpatialDomain></Domain>
<Range><Field><Identifier>contents</Identifier></Field></Range>
<SupportedCRS>{crs}</SupportedCRS><SupportedFormat>image/tiff</SupportedFormat>
</CoverageDescription></CoverageDescriptions>"""


class ArcGisServer(Loopback):
    """MapServer and ImageServer of a known image; with `lods` the MapServer is cut into tiles of noise."""

    def __init__(self, picture: Picture, kind: str = "MapServer", lods: list[Matrix] | None = None) -> None:
        super().__init__(self._answer)
        self.picture = picture
        self.kind = kind
        self.lods = lods or []

    def source(self, more: str = "") -> str:
        layer = " layer='0'" if self.kind == "MapServer" and not self.lods else ""
        return f"crs='{self.picture.crs}' format='PNG32'{layer} url='{self.url}/rest/services/town/{self.kind}'{more}"

    def _answer(self, request: Request) -> Reply:
        rest = request.path.split(self.kind, 1)[1].strip("/")
        if rest in ("export", "exportImage"):
            bbox = _bbox(request.query["bbox"])
            width, height = (int(number) for number in request.query["size"].split(","))
            return _picture_reply(self.picture, bbox, width, height)
        if rest.startswith("tile/"):
            level, row, column = (int(part) for part in rest.split("/")[1:])
            return png(noise_tile(level, column, row))
        return Reply(json.dumps(self._description()).encode(), "application/json")

    def _description(self) -> dict:
        x_min, y_min, x_max, y_max = self.picture.bounds
        reference = {"wkid": int(self.picture.crs.split(":")[1])}
        extent = {"xmin": x_min, "ymin": y_min, "xmax": x_max, "ymax": y_max, "spatialReference": reference}
        found = {
            "currentVersion": 10.81,
            "serviceDescription": "",
            "mapName": "town",
            "name": "town",
            "description": "",
            "copyrightText": "",
            "capabilities": "Map,Query,Data" if self.kind == "MapServer" else "Image",
            "supportedImageFormatTypes": "PNG32,PNG24,PNG,JPG",
            "layers": [{"id": 0, "name": "town", "parentLayerId": -1, "subLayerIds": None}],
            "spatialReference": reference,
            "singleFusedMapCache": bool(self.lods),
            "initialExtent": extent,
            "fullExtent": extent,
            "extent": extent,
            "maxImageHeight": 4096,
            "maxImageWidth": 4096,
        }
        if self.lods:
            first = self.lods[0]
            found["tileInfo"] = {
                "rows": first.tile_px,
                "cols": first.tile_px,
                "dpi": 96,
                "format": "PNG",
                "origin": {"x": first.x_map, "y": first.y_map},
                "spatialReference": reference,
                "lods": [
                    {"level": number, "resolution": lod.cell, "scale": lod.cell * 96 / 0.0254}
                    for number, lod in enumerate(self.lods)
                ],
            }
        if self.kind == "ImageServer":
            found.update(
                serviceDataType="esriImageServiceDataTypeGeneric",
                pixelSizeX=self.picture.cell,
                pixelSizeY=self.picture.cell,
                bandCount=3,
                pixelType="U8",
            )
        return found


def _wkt(crs: str) -> str:
    reference = osr.SpatialReference()
    reference.SetFromUserInput(crs)
    return reference.ExportToWkt()
