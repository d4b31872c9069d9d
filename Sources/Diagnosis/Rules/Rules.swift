/// All rules, in the order in which they are asked: what says more before what says less.
enum Rules {
  /// For errors.
  static let errors: [any ErrorRule] = [
    PythonTwoPrint(), FullWidthCharacter(), OwnSocketFile(), ModuleCalled(), NearName(),
    NameElsewhere(), TextSent(), OneAddress(), PortAsText(), PortRange(), PairTaken(), NoSender(),
    ConnectExRaised(), HostText(), ThreadArguments(), ShortMessage(), CutText(),
    NegativeDescriptor(), TimedOutFile(), ClosedSocket(),
    ServerOrder(), ListenerUsed(), AfterShutdown(), NoDestination(), PeerGone(),
    UnixPathInUse(), AddressInUse(), ForeignAddress(), PrivilegedPort(), BoundTwice(),
    DatagramRefused(), RefusedLater(), ConnectionRefused(), ConnectedTwice(),
    NonBlockingCall(), ConnectUnderWay(), TimeoutElsewhere(), SendallTimeout(),
    DatagramTooBig(), WrongLevel(),
    NeverAccepted(), LostByReset(), LingerReset(), PeerClosed(),
  ]

  /// For calls that wait.
  static let waiting: [any WaitingRule] = [
    ReadAheadHidden(), UnflushedRequest(), OpenAfterClose(), QueueFull(), NotYetAccepted(),
    ResponseComplete(), StrangerFiltered(), MessagesMerged(), BothWait(), TimeoutNotInherited(),
  ]

  /// For mistakes without an error, the gravest first.
  static let silent: [any SilentRule] = [
    EndIgnored(), ComparedWithText(), TargetCalled(), RestNeverSent(), NeverFlushed(),
    SendallResumed(), MessageCut(), DatagramCut(), WaitAllShort(), ClosedWhileWaiting(),
    UnreadAtClose(), SendallMixed(), DatagramsDropped(), ListenUnbound(), ConnectExTimeout(),
    NothingAsked(), NothingSent(), RestartRefused(),
    LingerZero(), BothDirectionsShut(), BegunAndClosed(), OutcomeNeverRead(), PortShared(),
    EndOfNoStream(), TimeoutErased(), TimeoutOfEachCall(), FunctionReturnedShort(),
  ]

  /// All of them.
  static var all: [any Rule] { errors + waiting + silent }
}
