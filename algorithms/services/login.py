# SPDX-License-Identifier: GPL-2.0-or-later
"""Requests to a service as the layer's provider makes them: with its login, its referer and its headers."""

from __future__ import annotations

from qgis.core import (
    QgsApplication,
    QgsDataSourceUri,
    QgsFeedback,
    QgsNetworkAccessManager,
    QgsNetworkReplyContent,
)
from qgis.PyQt.QtCore import QByteArray, QCoreApplication, QEventLoop, QThread, QTimer, QUrl
from qgis.PyQt.QtNetwork import QNetworkRequest

from .redirects import MOST_REDIRECTS, is_safe, keeps_login, target_of

# Between two looks at the cancel button.
_LOOK_MS = 50


def encoded_uri(source: str) -> QgsDataSourceUri:
    """Return the parts of a source that is written like the query of an address."""
    uri = QgsDataSourceUri()
    uri.setEncodedUri(source)
    return uri


def answered(address: str, uri: QgsDataSourceUri, feedback: QgsFeedback) -> QgsNetworkReplyContent:
    """Return the answer to a request, from QGIS's cache if it is there.

    Redirects are followed here, since Qt 5 takes the login along to whatever server they name.
    One that must not be followed, or that follows too many others, is the answer.
    """
    start = place = QUrl(address)
    content = _answered_once(_request(place, uri), feedback)
    for _ in range(MOST_REDIRECTS):
        target = target_of(content)
        if target is None or not is_safe(place, target) or feedback.isCanceled():
            break
        place = target
        content = _answered_once(_request(place, uri, keeps_login(start, place), is_first=False), feedback)
    return content


def _answered_once(request: QNetworkRequest, feedback: QgsFeedback) -> QgsNetworkReplyContent:
    """Return the answer to one request.

    The blocking requests of QGIS may miss a cancel, and then never end.
    """
    # A thread of Python has no timers, and so no time-outs, before its first loop.
    loop = QEventLoop()
    flags = QEventLoop.ProcessEventsFlag
    is_main_thread = QThread.currentThread() == QCoreApplication.instance().thread()
    # Nobody may press a button of the dialog meanwhile.
    events = flags.ExcludeUserInputEvents if is_main_thread else flags.AllEvents
    reply = QgsNetworkAccessManager.instance().get(request)
    look = QTimer()
    look.start(_LOOK_MS)
    while not reply.isFinished():
        if feedback.isCanceled():
            reply.abort()
            break
        loop.processEvents(events | flags.WaitForMoreEvents)
    look.stop()
    content = QgsNetworkReplyContent(reply)
    content.setContent(reply.readAll())
    reply.deleteLater()
    # Python's object goes first: else a reply that another thread gets at the same address would be taken for it.
    del reply
    loop.processEvents(events)
    return content


def _request(address: QUrl, uri: QgsDataSourceUri, with_login: bool = True, is_first: bool = True) -> QNetworkRequest:
    """Return a request as the layer's provider makes it.

    Args:
        address: to ask for.
        uri: of the layer.
        with_login: only for the server that the layer names: login and headers, which may be keys.
        is_first: not redirected to. Many requests may end at one address (a page to log in); taking that out of
            QGIS's cache in one thread while another writes it there would crash Qt, so that it never goes in.
    """
    request = QNetworkRequest(address)
    attributes = QNetworkRequest.Attribute
    control = QNetworkRequest.CacheLoadControl
    request.setAttribute(
        attributes.CacheLoadControlAttribute, control.PreferCache if is_first else control.AlwaysNetwork
    )
    request.setAttribute(attributes.CacheSaveControlAttribute, is_first)
    request.setAttribute(attributes.RedirectPolicyAttribute, QNetworkRequest.RedirectPolicy.ManualRedirectPolicy)
    if not with_login:
        return request
    referer = uri.param("referer") or uri.param("http-header:referer")
    if referer:
        request.setRawHeader(b"Referer", referer.encode())
    # QGIS 3.26 and later keep headers apart from the other parts; those before know the referer only.
    if hasattr(uri, "httpHeaders"):
        uri.httpHeaders().updateNetworkRequest(request)
    if uri.authConfigId():
        QgsApplication.authManager().updateNetworkRequest(request, uri.authConfigId())
    elif uri.username():
        pair = QByteArray(f"{uri.username()}:{uri.password()}".encode()).toBase64()
        request.setRawHeader(b"Authorization", b"Basic " + bytes(pair))
    return request
