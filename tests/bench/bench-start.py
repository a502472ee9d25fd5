"""Start to picture: from the call of the program until its window shows what it will keep showing.

    bench-start.py PROGRAM      needs a display of its own (DISPLAY, black), as ./run bench gives it

Our window must show the map with the 13 sites; GNOME Maps, where it is installed, is started in turn with it and
has no network here, so it only has to show its window. Both are watched from outside: every 10 ms a picture of the
screen is kept, and the first that equals the last one (97 of 100 parts) ends the time. Limits: below GNOME Maps, and
120 MB resident.
"""
import ctypes
import ctypes.util
import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

ROUNDS = 5
CALM_S = 1.5  # no change for this long: the picture is complete
LONGEST_S = 30
STEP_S = 0.01
ALIKE = 0.97
MEMORY_MB = 120
PART = 64  # bytes of a row that are compared as one
ROW_STEP = 8
Z_PIXMAP = 2


class Screen:
    """The root window of the display."""

    def __init__(self):
        self.x11 = ctypes.CDLL(ctypes.util.find_library("X11"))
        self.x11.XOpenDisplay.restype = ctypes.c_void_p
        self.x11.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
        self.x11.XDefaultRootWindow.restype = ctypes.c_ulong
        self.x11.XGetImage.restype = ctypes.c_void_p
        self.x11.XGetImage.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_int,
                                       ctypes.c_uint, ctypes.c_uint, ctypes.c_ulong, ctypes.c_int]
        self.display = self.x11.XOpenDisplay(None)
        self.root = self.x11.XDefaultRootWindow(self.display)
        self.width = self.x11.XDisplayWidth(ctypes.c_void_p(self.display), 0)
        self.height = self.x11.XDisplayHeight(ctypes.c_void_p(self.display), 0)

    def parts(self):
        """Every ROW_STEP-th row in parts of PART bytes."""
        image = self.x11.XGetImage(self.display, self.root, 0, 0, self.width, self.height,
                                   0xFFFFFFFF, Z_PIXMAP)
        fields = ctypes.cast(image, ctypes.POINTER(ctypes.c_int))
        pixels = ctypes.cast(image + 16, ctypes.POINTER(ctypes.c_void_p))[0]
        line = fields[11]  # XImage.bytes_per_line
        rows = [ctypes.string_at(pixels + y * line, line) for y in range(0, self.height, ROW_STEP)]
        self.x11.XDestroyImage(ctypes.c_void_p(image))
        return [row[i:i + PART] for row in rows for i in range(0, line, PART)]


def likeness(one, other):
    return sum(a == b for a, b in zip(one, other)) / len(other)


def resident_mb(pid):
    with open(f"/proc/{pid}/status") as status:
        for line in status:
            if line.startswith("VmRSS"):
                return int(line.split()[1]) / 1024
    return 0.0


def leader(pid, name):
    """The process called NAME that PID became or started."""
    for entry in sorted(os.listdir("/proc"), key=lambda e: int(e) if e.isdigit() else 0):
        if not entry.isdigit() or int(entry) < pid:
            continue
        try:
            with open(f"/proc/{entry}/stat") as stat, open(f"/proc/{entry}/cmdline", "rb") as line:
                if os.getpgid(int(entry)) == pid and name.encode() in line.read():
                    found = int(entry)
                    if b"dbus-run-session" not in open(f"/proc/{entry}/cmdline", "rb").read():
                        return found
        except OSError:
            continue
    return pid


def start_once(screen, command, name, folder):
    environment = dict(os.environ, HOME=folder, XDG_DATA_HOME=folder, XDG_CONFIG_HOME=folder,
                       XDG_CACHE_HOME=folder)
    black = screen.parts()
    begin = time.monotonic()
    process = subprocess.Popen(command, env=environment, start_new_session=True,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    pictures = []
    changed = begin
    while time.monotonic() - begin < LONGEST_S:
        parts = screen.parts()
        now = time.monotonic()
        if not pictures or parts != pictures[-1][1]:
            pictures.append((now - begin, parts))
            changed = now
        elif likeness(parts, black) < 0.5 and now - changed > CALM_S:
            break
        time.sleep(STEP_S)
    memory = resident_mb(leader(process.pid, name))
    os.killpg(process.pid, signal.SIGTERM)
    process.wait()
    time.sleep(0.3)
    final = pictures[-1][1]
    return next(at for at, parts in pictures if likeness(parts, final) >= ALIKE), memory


def main():
    program = os.path.abspath(sys.argv[1])
    if "DISPLAY" not in os.environ:
        sys.exit(77)
    screen = Screen()
    with tempfile.TemporaryDirectory(prefix="klaster-start-") as folder:
        store = os.path.join(folder, "bench.db")
        subprocess.run([program, "--store", store, "init", "--sample"], check=True,
                       stdout=subprocess.DEVNULL)
        ours = ("Klaster Desa", [program, "--store", store], "klaster-desa")
        peer = ("GNOME Maps", ["dbus-run-session", "--", "gnome-maps"], "gnome-maps")
        has_peer = shutil.which("gnome-maps") and shutil.which("dbus-run-session")
        runs = {ours[0]: [], peer[0]: []}
        for _ in range(ROUNDS):
            for title, command, name in [ours, peer] if has_peer else [ours]:
                runs[title].append(start_once(screen, command, name, folder))
    medians = {}
    for title, figures in runs.items():
        if figures:
            medians[title] = statistics.median(f[0] for f in figures)
            print(f"{title}: picture after {medians[title]:.2f} s (median of {len(figures)}), "
                  f"{max(f[1] for f in figures):.0f} MB resident")
    ok = max(f[1] for f in runs[ours[0]]) < MEMORY_MB
    if has_peer:
        ok = ok and medians[ours[0]] < medians[peer[0]]
    else:
        print("GNOME Maps is not installed: not compared")
    sys.exit(0 if ok else 1)


main()
