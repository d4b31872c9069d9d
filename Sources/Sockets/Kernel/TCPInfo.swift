import CSockets

/// The kernel's account of a TCP socket (TCP_INFO of tcp(7); TCP_CONNECTION_INFO on Darwin).
///
/// A count that the system does not report is nil.
public struct TCPInfo: Hashable, Sendable {
  /// The state of the connection; nil for a number without a name.
  public var state: TCPState?

  /// How many connections wait to be accepted, and how many may: of a listening socket on Linux.
  public var acceptQueue: AcceptQueue?

  /// Segments sent and not acknowledged.
  public var unacknowledgedSegments: Int?
  /// Segments sent again, and still under way.
  public var retransmissionsInFlight: Int?
  /// Segments sent again since the beginning (Darwin: packets).
  public var totalRetransmissions: Int?
  /// The smoothed round-trip time, in microseconds.
  public var roundTripTime: Int?
  /// The variance of the round-trip time, in microseconds.
  public var roundTripVariance: Int?
  /// Bytes of a full segment to the peer.
  public var maximumSegmentSent: Int?
  /// Bytes of a full segment from the peer.
  public var maximumSegmentReceived: Int?
  /// The congestion window: segments on Linux, bytes on Darwin.
  public var congestionWindow: Int?
  /// The path MTU, in bytes.
  public var pathMTU: Int?
  /// Bytes that the peer has acknowledged since the beginning; the opening counts as one.
  public var bytesAcknowledged: Int?
  /// Bytes received since the beginning.
  public var bytesReceived: Int?
  /// Bytes in the send buffer that have not been sent once.
  public var bytesNotSent: Int?
  /// Segments sent since the beginning.
  public var segmentsSent: Int?
  /// Segments received since the beginning.
  public var segmentsReceived: Int?

  /// The queue of a listening socket.
  public struct AcceptQueue: Hashable, Sendable {
    /// Connections that wait to be accepted.
    public var used: Int

    /// The backlog of listen(2), as the system limited it. Linux lets one more wait.
    public var limit: Int

    /// A queue by its parts.
    public init(used: Int, limit: Int) {
      self.used = used
      self.limit = limit
    }
  }
}

extension TCPInfo {
  init(_ info: csockets_tcp_info) {
    func known(_ count: Int64) -> Int? { count < 0 ? nil : Int(count) }
    state = TCPState(rawValue: info.state)
    if state == .listen {
      // Of a listening socket Linux puts the queue where a connection has its segments.
      if let used = known(info.unacknowledged), let limit = known(info.selectively_acknowledged) {
        acceptQueue = AcceptQueue(used: used, limit: limit)
      }
    } else {
      unacknowledgedSegments = known(info.unacknowledged)
    }
    retransmissionsInFlight = known(info.retransmissions_in_flight)
    totalRetransmissions = known(info.total_retransmissions)
    roundTripTime = known(info.round_trip_time)
    roundTripVariance = known(info.round_trip_variance)
    maximumSegmentSent = known(info.maximum_segment_sent)
    maximumSegmentReceived = known(info.maximum_segment_received)
    congestionWindow = known(info.congestion_window)
    pathMTU = known(info.path_mtu)
    bytesAcknowledged = known(info.bytes_acknowledged)
    bytesReceived = known(info.bytes_received)
    bytesNotSent = known(info.bytes_not_sent)
    segmentsSent = known(info.segments_sent)
    segmentsReceived = known(info.segments_received)
  }
}
