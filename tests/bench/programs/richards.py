# Richards: a small operating system whose tasks are objects with virtual methods.
# row: Richards
# items: 10 runs
# goal: 2.7 x cpython
IDLE, WORKER, HANDLER_A, HANDLER_B, DEVICE_A, DEVICE_B = range(6)
KIND_DEVICE, KIND_WORK = range(2)


class Packet:
    def __init__(self, link, ident, kind):
        self.link = link
        self.ident = ident
        self.kind = kind
        self.datum = 0
        self.data = [0] * 4

    def append_to(self, queue):
        self.link = None
        if queue is None:
            return self
        last = queue
        while last.link is not None:
            last = last.link
        last.link = self
        return queue


class TaskState:
    def __init__(self, packet_pending, task_waiting):
        self.packet_pending = packet_pending
        self.task_waiting = task_waiting
        self.task_holding = False


class Task(TaskState):
    def __init__(self, system, ident, priority, queue, is_waiting):
        super().__init__(queue is not None, is_waiting)
        self.system = system
        self.ident = ident
        self.priority = priority
        self.input = queue
        self.link = system.first
        system.first = self
        system.table[ident] = self

    def is_held_or_waiting(self):
        return self.task_holding or (self.task_waiting and not self.packet_pending)

    def add_packet(self, packet, old):
        if self.input is None:
            self.input = packet
            self.packet_pending = True
            if self.priority > old.priority:
                return self
        else:
            packet.append_to(self.input)
        return old

    def run_task(self):
        message = None
        if self.task_waiting and self.packet_pending:
            message = self.input
            self.input = message.link
            self.task_waiting = False
            self.packet_pending = self.input is not None
        return self.step(message)

    def wait_task(self):
        self.task_waiting = True
        return self

    def hold(self):
        self.system.hold_count += 1
        self.task_holding = True
        return self.link

    def release(self, ident):
        other = self.system.table[ident]
        other.task_holding = False
        return other if other.priority > self.priority else self

    def send(self, packet):
        target = self.system.table[packet.ident]
        self.system.queue_count += 1
        packet.link = None
        packet.ident = self.ident
        return target.add_packet(packet, self)


class IdleTask(Task):
    def __init__(self, system):
        super().__init__(system, IDLE, 0, None, False)
        self.control = 1
        self.count = 10_000

    def step(self, packet):
        self.count -= 1
        if self.count == 0:
            return self.hold()
        if self.control & 1 == 0:
            self.control //= 2
            return self.release(DEVICE_A)
        self.control = self.control // 2 ^ 0xD008
        return self.release(DEVICE_B)


class WorkerTask(Task):
    def __init__(self, system, queue):
        super().__init__(system, WORKER, 1000, queue, True)
        self.destination = HANDLER_A
        self.count = 0

    def step(self, packet):
        if packet is None:
            return self.wait_task()
        self.destination = HANDLER_B if self.destination == HANDLER_A else HANDLER_A
        packet.ident = self.destination
        packet.datum = 0
        for i in range(4):
            self.count += 1
            if self.count > 26:
                self.count = 1
            packet.data[i] = 64 + self.count
        return self.send(packet)


class HandlerTask(Task):
    def __init__(self, system, ident, priority, queue):
        super().__init__(system, ident, priority, queue, True)
        self.work_in = None
        self.device_in = None

    def step(self, packet):
        if packet is not None:
            if packet.kind == KIND_WORK:
                self.work_in = packet.append_to(self.work_in)
            else:
                self.device_in = packet.append_to(self.device_in)
        work = self.work_in
        if work is None:
            return self.wait_task()
        count = work.datum
        if count >= 4:
            self.work_in = work.link
            return self.send(work)
        device = self.device_in
        if device is None:
            return self.wait_task()
        self.device_in = device.link
        device.datum = work.data[count]
        work.datum = count + 1
        return self.send(device)


class DeviceTask(Task):
    def __init__(self, system, ident, priority):
        super().__init__(system, ident, priority, None, True)
        self.pending = None

    def step(self, packet):
        if packet is None:
            packet = self.pending
            if packet is None:
                return self.wait_task()
            self.pending = None
            return self.send(packet)
        self.pending = packet
        return self.hold()


class System:
    def __init__(self):
        self.first = None
        self.table = [None] * 6
        self.hold_count = 0
        self.queue_count = 0

    def schedule(self):
        task = self.first
        while task is not None:
            if task.is_held_or_waiting():
                task = task.link
            else:
                task = task.run_task()


def main():
    for _ in range(10):
        system = System()
        IdleTask(system)
        queue = Packet(None, IDLE, KIND_WORK)
        queue = Packet(queue, IDLE, KIND_WORK)
        WorkerTask(system, queue)
        for handler, device, priority in (
            (HANDLER_A, DEVICE_A, 2000),
            (HANDLER_B, DEVICE_B, 3000),
        ):
            queue = None
            for _ in range(3):
                queue = Packet(queue, device, KIND_DEVICE)
            HandlerTask(system, handler, priority, queue)
        DeviceTask(system, DEVICE_A, 4000)
        DeviceTask(system, DEVICE_B, 5000)
        system.schedule()
    print(system.queue_count, system.hold_count)


main()
