import Disclosure
import Glibc
import Site

/// Watches for the signals that ask a program to end, so that a build tidies up first. A second one ends it at once.
///
/// - Parameter announce: says that the program ends, where nothing has to be tidied away.
/// - Precondition: called before there are other threads, which inherit what is blocked here.
func watchForSignals(_ announce: @escaping @Sendable () -> Void) {
  // A reader that went away (`| head`) is told by the write; it is no reason to stop publishing.
  signal(SIGPIPE, SIG_IGN)
  var watched = sigset_t()
  sigemptyset(&watched)
  for signal in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(signal) { sigaddset(&watched, signal) }
  // Blocked and taken by a thread of its own: unlike a handler it may lock, allocate and print.
  guard pthread_sigmask(SIG_BLOCK, &watched, nil) == 0 else { return }
  let watcher = Unmanaged.passRetained(SignalWatcher(signals: watched, announce: announce))
  var thread = pthread_t()
  let code = pthread_create(&thread, nil, runWatcher, watcher.toOpaque())
  if code == 0 {
    pthread_detach(thread)
  } else {
    // Without the thread the signals do what they always did: what they leave, the next build removes.
    watcher.release()
    pthread_sigmask(SIG_UNBLOCK, &watched, nil)
  }
}

/// `nohup` and a shell's background jobs ignore some signals, and that holds for a build too. Blocking alone would undo it.
private func isIgnored(_ signal: Int32) -> Bool {
  var action = sigaction()
  guard sigaction(signal, nil, &action) == 0 else { return false }
  return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
}

// Not a closure: one made inside the command would be bound to the main thread and stop the program on any other.
private func runWatcher(_ watcher: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  // SAFETY: the pointer is the watcher that was retained for this thread alone.
  Unmanaged<SignalWatcher>.fromOpaque(watcher!).takeRetainedValue().run()
  return nil
}

private final class SignalWatcher {
  private var signals: sigset_t
  private let announce: @Sendable () -> Void

  init(signals: sigset_t, announce: @escaping @Sendable () -> Void) {
    self.signals = signals
    self.announce = announce
  }

  func run() {
    var isAsked = false
    while true {
      var signal: Int32 = 0
      guard sigwait(&signals, &signal) == 0 else { continue }
      let ends = Interruption.request(signal)
      if isAsked || !ends {
        if !isAsked { announce() }
        _exit(128 + signal)
      }
      isAsked = true
    }
  }
}
