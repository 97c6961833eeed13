print(f'{}')
# exit: 1
