class Lamp:
    def switch_on(self):
        return True


lamp = Lamp()
lamp.swich_on()
# exit: 1
