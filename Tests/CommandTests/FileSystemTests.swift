import Foundation
import Testing

/// Each in a mount namespace of its own, so that nothing of it is seen outside.
@Suite("File systems under the output", .enabled(if: Tools.hasMounts, "SKIPPED: needs root and mount namespaces"))
struct FileSystemTests {
  private static let ownMounts = ["unshare", "-m"]

  @Test func `an output that is a mount point is refused with the way out, and the way out works`() throws {
    try SmallSite.with(attachments: 2) { site in
      let run = try site.shell(
        """
        mkdir site-output && mount -t tmpfs none site-output
        "$SITEGEN" build --content content-old && exit 9 || test $? -eq 2
        test -z "$(ls -A site-output)"
        "$SITEGEN" build --content content-old --output site-output/site
        "$SITEGEN" build --content content-new --output site-output/site
        cp -r site-output/site copy
        """, through: Self.ownMounts)
      #expect(run.status == 0, "\(run.errors)")
      #expect(
        run.errors.contains(
          """
          sitegen: site-output: is a mount point or on another file system, so it cannot be exchanged as a whole
            fix: choose a folder inside it, for instance --output site-output/site
          """), "\(run.errors)")
      #expect(try snapshot(site.folder.appending(path: "copy")) == site.expected[.new])
    }
  }

  @Test func `a site that became a mount point of the same file system stays as it was`() throws {
    try SmallSite.with(attachments: 2) { site in
      try site.build(.old)
      let run = try site.shell(
        """
        mount --bind site-output site-output
        "$SITEGEN" build --content content-new && exit 9 || test $? -eq 2
        """, through: Self.ownMounts)
      #expect(run.status == 0 && run.errors.contains("is a mount point"), "\(run.errors)")
      #expect(try site.standing() == .old && site.leftovers() == [])
    }
  }

  @Test func `a folder above that cannot be written is named, and the old site stays`() throws {
    try SmallSite.with(attachments: 2) { site in
      try site.build(.old)
      let run = try site.shell(
        """
        mount --bind . . && cd "$PWD" && mount -o remount,ro,bind .
        "$SITEGEN" build --content content-new && exit 9 || test $? -eq 2
        """, through: Self.ownMounts)
      #expect(run.status == 0, "\(run.errors)")
      #expect(
        run.errors.contains(
          "sitegen: \(site.folder.resolvingSymlinksInPath().path): Read-only file system\n  fix: the site is written beside"
        ),
        "\(run.errors)")
      #expect(try site.standing() == .old && site.leftovers() == [])
    }
  }

  @Test func `a full disk is told with the file, and the old site stays whole`() throws {
    try SmallSite.with(attachments: 60) { site in
      let run = try site.shell(
        """
        mkdir disk && mount -t tmpfs -o size=4M none disk
        "$SITEGEN" build --content content-old --output disk/site
        used=$(df --output=used -k disk | tail -1)
        mount -o remount,size=$((used + 100))k disk
        "$SITEGEN" build --content content-new --output disk/site && exit 9 || test $? -eq 2
        cp -r disk/site copy
        ls -A disk
        mount -o remount,size=4M disk
        "$SITEGEN" build --content content-new --output disk/site
        cp -r disk/site copy-new
        """, through: Self.ownMounts)
      #expect(run.status == 0, "\(run.errors)")
      #expect(
        run.errors.contains("sitegen: disk/site/")
          && run.errors.contains(": No space left on device\n  fix: free some"),
        "\(run.errors)")
      #expect(try snapshot(site.folder.appending(path: "copy")) == site.expected[.old])
      let beside = run.output.split(separator: "\n")
      #expect(beside.contains("site"))
      #expect(!beside.contains(".site.lock") && !beside.contains(".site.staging"), "\(beside)")
      #expect(try snapshot(site.folder.appending(path: "copy-new")) == site.expected[.new])
    }
  }

  @Test func `content, theme and output may stand on three file systems`() throws {
    try SmallSite.with(attachments: 2) { site in
      let run = try site.shell(
        """
        for folder in one two three; do mkdir $folder && mount -t tmpfs none $folder; done
        cp -r content-new one/content && cp -r theme two/theme
        "$SITEGEN" build --content one/content --theme two/theme --output three/site
        cp -r three/site copy
        """, through: Self.ownMounts)
      #expect(run.status == 0, "\(run.errors)")
      #expect(try snapshot(site.folder.appending(path: "copy")) == site.expected[.new])
    }
  }

  @Test(.enabled(if: Tools.hasOverlays, "SKIPPED: the kernel mounts no overlay here"))
  func `in a container, a site of a lower layer is exchanged or left as it was`() throws {
    try SmallSite.with(attachments: 2) { site in
      try site.build(.old)
      let run = try site.shell(
        """
        mkdir layers && mount -t tmpfs none layers && cd layers && mkdir lower upper work merged
        cp -a ../site-output lower/site
        mount -t overlay overlay -o lowerdir=lower,upperdir=upper,workdir=work merged
        status=0; "$SITEGEN" build --content ../content-new --theme ../theme --output merged/site || status=$?
        cp -r merged/site ../copy
        ls -A merged > ../beside
        # A site that was made in the container can be exchanged.
        "$SITEGEN" build --content ../content-old --theme ../theme --output merged/own
        "$SITEGEN" build --content ../content-new --theme ../theme --output merged/own
        cp -r merged/own ../own
        exit $status
        """, through: Self.ownMounts)
      let copy = try snapshot(site.folder.appending(path: "copy"))
      if run.status == 0 {
        #expect(copy == site.expected[.new])
      } else {
        #expect(run.status == 2 && run.errors.contains("on another file system"), "\(run.errors)")
        #expect(copy == site.expected[.old])
      }
      #expect(try snapshot(site.folder.appending(path: "own")) == site.expected[.new])
      let beside = try String(contentsOf: site.folder.appending(path: "beside"), encoding: .utf8)
      #expect(!beside.contains(".lock") && !beside.contains(".staging") && !beside.contains(".aside"), "\(beside)")
    }
  }
}
