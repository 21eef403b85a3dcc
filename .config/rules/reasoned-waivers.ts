import type { Rule } from "eslint";

/** A comment that switches rules off, up to the reason. */
const WAIVER = /^\s*eslint-disable(?:-next-line|-line)?\b/u;

/** Asks every `eslint-disable` comment for its reason, after two hyphens. */
export const reasonedWaivers: Rule.RuleModule = {
  meta: {
    type: "problem",
    schema: [],
    messages: { reason: 'Say why the rule is waived here: "eslint-disable… rule -- reason".' },
  },
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          if (!WAIVER.test(comment.value) || /\s--\s+\S/u.test(comment.value)) continue;
          if (!comment.loc) continue;
          context.report({ loc: comment.loc, messageId: "reason" });
        }
      },
    };
  },
};
