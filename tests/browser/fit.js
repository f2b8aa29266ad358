// What does not fit on the page: text that is cut, off to the side, or on top of other text.
// A region that scrolls by itself is fine if it has a name and the keyboard reaches it.
() => {
    const name = (element) => element.outerHTML.slice(0, 120);
    const visible = (element) =>
        element.checkVisibility({visibilityProperty: true, opacityProperty: true}) &&
        getComputedStyle(element).clipPath === "none" &&
        !element.closest("svg, select, .guide-told:empty");
    const scrollsByItself = (element) => element.closest("[role=region][tabindex='0']") !== null;

    function sideways() {
        const {scrollWidth, clientWidth} = document.documentElement;
        return scrollWidth > clientWidth ? [`the page scrolls sideways to ${scrollWidth} px`] : [];
    }

    function offSide(element) {
        const hasText = [...element.childNodes].some(
            (node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== "",
        );
        const {left, right, width} = element.getBoundingClientRect();
        return hasText && width > 0 && (right > innerWidth + 1 || left < -1);
    }

    function cut(element) {
        const {overflowX, overflowY} = getComputedStyle(element);
        const hides = [overflowX, overflowY].some((value) => value === "hidden" || value === "clip");
        const {scrollWidth, clientWidth, scrollHeight, clientHeight} = element;
        const tooSmall = scrollWidth > clientWidth + 2 || scrollHeight > clientHeight + 2;
        return hides && clientWidth > 0 && tooSmall;
    }

    function scroller(element) {
        if (!element || element === document.body) return null;
        const scrolls = ["auto", "scroll"].includes(getComputedStyle(element).overflowY);
        return scrolls ? element : scroller(element.parentElement);
    }

    function* lines() {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        while (walker.nextNode()) {
            const node = walker.currentNode;
            // What floats above the page covers it on purpose.
            const floats = node.parentElement.closest(".md-header, .checker-summary, [popover]");
            if (node.data.trim() === "" || floats || !visible(node.parentElement)) continue;
            range.selectNodeContents(node);
            const frame = scroller(node.parentElement)?.getBoundingClientRect();
            for (const {left, right, top, bottom} of range.getClientRects()) {
                // What is scrolled out of its frame is not seen.
                if (frame && (top >= frame.bottom || bottom <= frame.top)) continue;
                // The room between lines may be shared; letters may not touch.
                const inset = (bottom - top) * 0.3;
                const words = node.data.trim().slice(0, 30);
                yield {left: left + 1, right: right - 1, top: top + inset, bottom: bottom - inset, node, words};
            }
        }
    }

    function overlaps() {
        const all = [...lines()].sort((one, other) => one.top - other.top);
        return all.flatMap((line, index) => {
            const end = all.findIndex((other, place) => place > index && other.top >= line.bottom);
            return all
                .slice(index + 1, end < 0 ? undefined : end)
                .filter((other) => other.node !== line.node)
                .filter((other) => other.left < line.right && line.left < other.right)
                .map((other) => `'${line.words}' and '${other.words}' are on one another`);
        });
    }

    const found = sideways();
    for (const element of document.body.querySelectorAll("*")) {
        if (!visible(element) || scrollsByItself(element)) continue;
        if (offSide(element)) found.push(`off to the side: ${name(element)}`);
        if (cut(element)) found.push(`cut: ${name(element)}`);
    }
    return [...found, ...overlaps()];
}
