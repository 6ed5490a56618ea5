// House rules that no published plugin has.

/** An exported name without its JSDoc: what it is, shapes, units, errors. */
const documentedExports = {
  meta: { type: 'suggestion', schema: [], messages: { missing: 'Say in a JSDoc comment what {{name}} is.' } },
  create(context) {
    const isDocumented = (node) => {
      const comments = context.sourceCode.getCommentsBefore(node);
      const decorators = node.declaration?.decorators ?? [];
      const inner = decorators.length ? context.sourceCode.getCommentsBefore(decorators[0]) : [];
      return [...comments, ...inner].some((comment) => comment.type === 'Block' && comment.value.startsWith('*'));
    };
    let lastName;
    return {
      'ExportNamedDeclaration[declaration]'(node) {
        const { declaration } = node;
        const name = declaration.id?.name ?? declaration.declarations?.[0]?.id?.name ?? 'this export';
        // The overloads of one function share the comment of the first.
        const isOverload = name === lastName;
        lastName = name;
        if (!isOverload && !isDocumented(node)) context.report({ node, messageId: 'missing', data: { name } });
      },
    };
  },
};

/** Inline styles: a strict Content-Security-Policy refuses them in pages that other people own. */
const noInlineStyle = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      attribute: 'A style attribute is refused by a strict Content-Security-Policy: use a class, a part or a state.',
      element: 'A <style> element is refused by a strict Content-Security-Policy: use static styles.',
    },
  },
  create(context) {
    return {
      TaggedTemplateExpression(node) {
        if (node.tag.type !== 'Identifier' || !/^(html|svg)$/.test(node.tag.name)) return;
        for (const quasi of node.quasi.quasis) {
          if (/\sstyle\s*=/.test(quasi.value.raw)) context.report({ node: quasi, messageId: 'attribute' });
          if (/<style[\s>]/.test(quasi.value.raw)) context.report({ node: quasi, messageId: 'element' });
        }
      },
    };
  },
};

export default { rules: { 'documented-exports': documentedExports, 'no-inline-style': noInlineStyle } };
