class ConfigError(Exception):
    pass


def read(text):
    try:
        return int(text)
    except ValueError as error:
        raise ConfigError("bad port") from error


read("eighty")
# exit: 1
