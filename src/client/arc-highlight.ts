/** In the figure around it: points out the arcs of the paper that is pointed at or focused. */
class ArcHighlight extends HTMLElement {
  connectedCallback(): void {
    const drawing = this.closest('figure')?.querySelector<SVGSVGElement>('svg');
    if (!drawing) return;
    const arcs = [...drawing.querySelectorAll<SVGGElement>('[data-ends]')];
    const names = [...drawing.querySelectorAll<SVGAElement>('[data-paper]')];
    const show = (paper: string | undefined): void => {
      drawing.toggleAttribute('data-active', paper !== undefined);
      const near = new Set([paper]);
      for (const arc of arcs) {
        const ends = arc.dataset['ends']?.split(' ') ?? [];
        const isOn = paper !== undefined && ends.includes(paper);
        arc.toggleAttribute('data-on', isOn);
        if (isOn) for (const end of ends) near.add(end);
      }
      for (const name of names) name.toggleAttribute('data-on', near.has(name.dataset['paper']));
    };
    const paperAt = ({ target }: Event): string | undefined =>
      target instanceof Element ? target.closest<SVGAElement>('[data-paper]')?.dataset['paper'] : undefined;
    for (const type of ['pointerover', 'focusin']) drawing.addEventListener(type, (event) => show(paperAt(event)));
    for (const type of ['pointerleave', 'focusout']) drawing.addEventListener(type, () => show(undefined));
  }
}

customElements.define('arc-highlight', ArcHighlight);
