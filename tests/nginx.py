"""The shipped configuration in a real nginx."""

import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

PROJECT = Path(__file__).parent.parent
# What deploy/README.md tells to write, and what lets it run beside others, as anyone.
_MAIN = """
daemon off;
master_process off;
pid nginx.pid;
error_log stderr;
events {{}}
http {{
    access_log off;
    client_body_temp_path temporary;
    proxy_temp_path temporary;
    fastcgi_temp_path temporary;
    uwsgi_temp_path temporary;
    scgi_temp_path temporary;
    server {{
        listen 127.0.0.1:{port};
        root "{root}";
        include "{included}";
    }}
}}
"""


@contextmanager
def nginx(site: Path, path: str) -> Iterator[str]:
    """Serve the built site under a path such as `/x/y/`; gives the address of the server."""
    found = subprocess.run(
        [PROJECT / "scripts" / "nginx"], capture_output=True, text=True, check=True
    )
    with TemporaryDirectory() as folder:
        root = Path(folder) / "root"
        served = root / path.strip("/")
        served.parent.mkdir(parents=True, exist_ok=True)
        served.symlink_to(site)
        port = _free_port()
        main = Path(folder) / "main.conf"
        included = PROJECT / "deploy" / "nginx.conf"
        main.write_text(_MAIN.format(port=port, root=root, included=included), encoding="utf-8")
        command = [found.stdout.strip(), "-p", folder, "-e", "stderr", "-c", str(main)]
        with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
            try:
                _wait(process, port)
                yield f"http://127.0.0.1:{port}"
            finally:
                process.terminate()


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
        return port


def _wait(process: subprocess.Popen[str], port: int) -> None:
    while process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port)).close()
        except ConnectionRefusedError:
            time.sleep(0.05)
        else:
            return
    _, said = process.communicate()
    raise RuntimeError(f"nginx does not start: {said}")
