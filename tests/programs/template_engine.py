# A template language of twenty lines.
class Template:
    def __init__(self, source):
        self.parts = []
        while "{{" in source:
            before, _, rest = source.partition("{{")
            expression, closing, source = rest.partition("}}")
            if not closing:
                raise SyntaxError(f"unclosed {{{{ before {expression[:10]!r}")
            self.parts += [before, expression.strip().split("|")]
        self.parts.append(source)

    filters = {"upper": str.upper, "title": str.title, "len": lambda x: str(len(x)), "join": ", ".join}

    def render(self, **values):
        out = []
        for part in self.parts:
            if isinstance(part, str):
                out.append(part)
                continue
            name, *filters = part
            value = values
            for key in name.split("."):
                value = value[key] if isinstance(value, dict) else getattr(value, key)
            for name in filters:
                value = self.filters[name](value)
            out.append(str(value))
        return "".join(out)


class User:
    name = "ann lee"
    tags = ["x", "y"]


template = Template("Hello {{ user.name|title }}! {{n}} new: {{ user.tags|join }} ({{user.tags|len}})")
print(template.render(user=User(), n=3))  # expect: Hello Ann Lee! 3 new: x, y (2)
print(Template("no fields").render(), Template("{{a.b}}").render(a={"b": {"c": 1}}))
# expect: no fields {'c': 1}
for bad in (lambda: Template("{{ open"), lambda: Template("{{x}}").render(), lambda: Template("{{x|y}}").render(x=1)):
    try:
        bad()
    except (SyntaxError, KeyError) as error:
        print(type(error).__name__, error)
# expect: SyntaxError unclosed {{ before ' open'
# expect: KeyError 'x'
# expect: KeyError 'y'
